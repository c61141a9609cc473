// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';

import { Recovery } from '@/components/data/Recovery';
import type { Counts } from '@/domain/theirs';
import { text } from '@/locale/text';

const counts = { library: 0, interests: 0, judgements: 0, sites: 0, settings: 0 };
const none = async () => undefined;

afterEach(() => act(() => render(null, document.body)));

const keeping = (keep: () => Promise<unknown>) => {
  const compare = () => new Promise<never>(() => {});
  const open = async () => ({ problem: '' });
  const actions = { compare, open, restore: none, download: none, keep };
  return act(() =>
    render(<Recovery health={{ here: counts, should: counts }} actions={actions} />, document.body),
  );
};

function button(name: string): HTMLButtonElement {
  return [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name))!;
}

/** Enter held down: whatever has the focus is pressed again and again. */
async function holdEnter(): Promise<void> {
  for (let times = 0; times < 2; times++) await act(() => (document.activeElement as HTMLElement).click());
}

/** What the second copy and a backup would bring back, as the tables say. */
const broughtBack = () =>
  [...document.querySelectorAll('[data-kind="library"]')].map((row) => row.lastElementChild?.textContent);

test('what would come back is told anew once something is back', async () => {
  let library = 3;
  const compare = async () => ({ holds: counts, missing: { ...counts, library }, papers: [] });
  const open = async () => ({ compare, restore: none });
  const actions = { compare, open, restore: none, download: none, keep: none };
  const show = (here: Counts) =>
    act(() => render(<Recovery health={{ here, should: counts }} actions={actions} />, document.body));
  await show(counts);
  const field = document.querySelector('input')!;
  Object.defineProperty(field, 'files', { value: [new File([''], 'mine.json')] });
  await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
  await vi.waitFor(() => expect(broughtBack()).toEqual(['3', '3']));
  library = 1;
  await show({ ...counts, library: 2 });
  await vi.waitFor(() => expect(broughtBack()).toEqual(['1', '1']));
});

test('what would come back and cannot be read is told', async () => {
  const compare = () => Promise.reject(new Error('it is damaged'));
  const open = async () => ({ problem: '' });
  const actions = { compare, open, restore: none, download: none, keep: none };
  await act(() =>
    render(<Recovery health={{ here: counts, should: counts }} actions={actions} />, document.body),
  );
  const told = () => document.querySelector('[role="alert"]')?.textContent ?? '';
  await vi.waitFor(() => expect(told()).toContain('it is damaged'));
});

test('dropping what is missing takes two presses of two buttons, after a warning', async () => {
  const keep = vi.fn(none);
  await keeping(keep);
  button(text('commonKeepThis')).focus();
  await holdEnter();
  expect(keep).not.toHaveBeenCalled();
  if (!button(text('commonKeepSure'))) await act(() => button(text('commonKeepThis')).click());
  expect(document.querySelector('[role="alert"]')?.textContent).toBe(text('commonKeepWarning'));
  expect(document.activeElement?.textContent).toBe(text('commonCancel'));
  await act(() => button(text('commonKeepSure')).click());
  expect(keep).toHaveBeenCalledOnce();
});
