// @vitest-environment happy-dom
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { usePaneKeys } from '@/components/shelf/use-pane-keys';
import type { PaperId } from '@/domain/paper';

// A pane beside a list, before and after its paper is read.

const shown: string[] = [];
const pressed: string[] = [];
const strangers = ({ key }: KeyboardEvent) => void pressed.push(key);

function OurPage({ paper, isRead }: { paper: PaperId | undefined; isRead: boolean }) {
  const shelf = useRef<HTMLDivElement>(null);
  usePaneKeys(true, shelf, { paper, isRead, show: () => shown.push('pane') });
  return (
    <div ref={shelf}>
      <section class="paper-pane">{isRead && <textarea aria-keyshortcuts="n" />}</section>
    </div>
  );
}

const show = (paper: PaperId | undefined, isRead: boolean) =>
  act(() => render(<OurPage paper={paper} isRead={isRead} />, document.body));

function type(...keys: string[]): void {
  for (const key of keys)
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

beforeEach(() => {
  shown.length = 0;
  pressed.length = 0;
  vi.spyOn(HTMLElement.prototype, 'checkVisibility').mockReturnValue(true); // There is no layout
  document.addEventListener('keydown', strangers);
});

afterEach(() => {
  vi.restoreAllMocks();
  document.removeEventListener('keydown', strangers);
  return act(() => render(null, document.body));
});

test('what is typed before the paper is read comes into its field, and means nothing else', async () => {
  await show('arxiv:2611.00001', false);
  type('n', 'N', 'o', 'x', 'Backspace', 'Enter', 'j');
  expect([shown, pressed]).toEqual([['pane'], []]);
  await show('arxiv:2611.00001', true);
  await vi.waitFor(() => expect(document.querySelector('textarea')?.value).toBe('No\nj'));
  expect(document.activeElement).toBe(document.querySelector('textarea'));
});

test('it is for that paper alone', async () => {
  await show('arxiv:2611.00001', false);
  type('n', 'a');
  await show('arxiv:2611.00002', true);
  await act(() => undefined);
  expect(document.querySelector('textarea')?.value).toBe('');
});

test('keys that lead elsewhere end the waiting, and without a paper nothing waits', async () => {
  await show('arxiv:2611.00001', false);
  type('n', 'Escape', 'j');
  expect(pressed).toEqual(['Escape', 'j']);
  await show(undefined, false);
  type('n', 'k');
  expect(pressed).toEqual(['Escape', 'j', 'n', 'k']);
});
