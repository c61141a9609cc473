// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';

import { RestorePanel } from '@/components/data/RestorePanel';

afterEach(() => act(() => render(null, document.body)));

async function choose(file: File): Promise<void> {
  const field = document.querySelector('input')!;
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
}

test('a file that takes long to read does not take the place of one chosen after it', async () => {
  const done = new Map<string, (problem: string) => void>();
  const open = ({ name }: File) =>
    new Promise<{ problem: string }>((resolve) => {
      done.set(name, (problem) => resolve({ problem }));
    });
  await act(() => render(<RestorePanel onOpen={open} />, document.body));
  await choose(new File([''], 'large.json'));
  await choose(new File([''], 'small.json'));
  await act(async () => done.get('small.json')!('small is wrong'));
  await act(async () => done.get('large.json')!('large is wrong'));
  expect(document.body.textContent).toContain('small.json');
  expect(document.body.textContent).toContain('small is wrong');
  expect(document.body.textContent).not.toContain('large is wrong');
});
