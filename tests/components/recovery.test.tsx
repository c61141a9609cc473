// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';

import { Recovery } from '@/components/data/Recovery';
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
