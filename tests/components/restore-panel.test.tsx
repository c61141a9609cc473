// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { RecoveryFile } from '@/components/data/RecoveryFile';
import { RestorePanel } from '@/components/data/RestorePanel';
import type { Counts } from '@/domain/theirs';
import { text } from '@/locale/text';

const counts: Counts = { library: 0, interests: 0, judgements: 0, sites: 0, settings: 0 };

/** Files that are read when the test says so. */
function slowFiles() {
  const done = new Map<string, (problem: string) => void>();
  const open = ({ name }: File) =>
    new Promise<{ problem: string }>((resolve) => {
      done.set(name, (problem) => resolve({ problem }));
    });
  return { open, read: (name: string, problem: string) => act(async () => done.get(name)!(problem)) };
}

afterEach(() => act(() => render(null, document.body)));

async function choose(file: File): Promise<void> {
  const field = document.querySelector('input')!;
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
}

const during = (deed: () => Promise<unknown>) => async () => void (await deed());
const health = { here: counts, should: counts };

describe.each([
  ['restore', (open: ReturnType<typeof slowFiles>['open']) => <RestorePanel onOpen={open} />],
  [
    'recovery',
    (open: ReturnType<typeof slowFiles>['open']) => (
      <RecoveryFile health={health} busy={false} onOpen={open} during={during} />
    ),
  ],
])('a backup chosen for %s', (_, panel) => {
  test('that takes long to read does not take the place of one chosen after it', async () => {
    const { open, read } = slowFiles();
    await act(() => render(panel(open), document.body));
    await choose(new File([''], 'large.json'));
    await choose(new File([''], 'small.json'));
    await read('small.json', 'small is wrong');
    await read('large.json', 'large is wrong');
    expect(document.body.textContent).toContain('small.json');
    expect(document.body.textContent).toContain('small is wrong');
    expect(document.body.textContent).not.toContain('large is wrong');
  });

  test('is said to be read while it is, in place of what was said before', async () => {
    const { open, read } = slowFiles();
    await act(() => render(panel(open), document.body));
    const status = () => document.querySelector('[role="status"]')?.textContent;
    expect(status()).toBe('');
    await choose(new File([''], 'first.json'));
    expect(status()).toBe('Reading first.json…');
    await read('first.json', 'it is wrong');
    expect(status()).toBe('');
    await choose(new File([''], 'second.json'));
    expect(status()).toBe('Reading second.json…');
    expect(document.body.textContent).not.toContain('it is wrong');
  });

  test('that cannot be read is told', async () => {
    const open = () => Promise.reject(new Error('it was removed'));
    await act(() => render(panel(open), document.body));
    await choose(new File([''], 'gone.json'));
    const told = () => document.querySelector('[role="alert"]')?.textContent ?? '';
    await vi.waitFor(() => expect(told()).toContain('it was removed'));
    expect(told()).toContain(text('optionsRestoreProblem', 'gone.json'));
  });
});
