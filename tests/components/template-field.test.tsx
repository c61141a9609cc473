// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';

import { TemplateField } from '@/components/settings/TemplateField';

const keep = vi.fn();
const read = (example: string) => (example === '{' ? { problem: 'Open' } : { example });
const show = (written: string) =>
  act(() =>
    render(
      <TemplateField label="Keys" written={written} usual="usual" read={read} onKeep={keep} />,
      document.body,
    ),
  );
const field = () => document.querySelector('input')!;

/** Goes into the field, writes there, if anything, and leaves it. */
async function visit(typed?: string): Promise<void> {
  field().focus();
  if (typed !== undefined) {
    field().value = typed;
    await act(() => void field().dispatchEvent(new Event('input', { bubbles: true })));
  }
  await act(() => field().blur());
}

afterEach(() => {
  keep.mockClear();
  return act(() => render(null, document.body));
});

test('a field that is only passed through shows what stands now, and keeps nothing', async () => {
  await show('a');
  await show('b');
  await visit();
  expect(field().value).toBe('b');
  expect(keep).not.toHaveBeenCalled();
});

test('what was typed and taken back again is not kept later', async () => {
  await show('a');
  await visit('a');
  await show('b');
  await visit();
  expect(field().value).toBe('b');
  expect(keep).not.toHaveBeenCalled();
});

test('what was typed is kept once, and what is written elsewhere after that is shown', async () => {
  await show('a');
  await visit('c ');
  expect(keep.mock.calls).toEqual([['c']]);
  expect(field().value).toBe('c '); // Until it has been kept
  await show('c');
  await show('d');
  await visit();
  expect(field().value).toBe('d');
  expect(keep).toHaveBeenCalledOnce();
});

test('what cannot be read stays to be mended, and is not kept', async () => {
  await show('a');
  await visit('{');
  await visit();
  expect(field().value).toBe('{');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(keep).not.toHaveBeenCalled();
});
