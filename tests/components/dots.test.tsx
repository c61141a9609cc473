// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';

import { Dots } from '@/components/pictures/Dots';
import type { Dot } from '@/domain/pictures/map';

const dots = [1, 2, 3].map(
  (at): Dot => ({ id: `arxiv:2611.0000${at}`, title: `Paper ${at}`, x: at / 4, y: 0.5 }),
);
const ignore = () => {};
const lookOf = () => ({ shape: '', name: '' });

const draw = (some: Dot[]) =>
  act(() => render(<Dots dots={some} lookOf={lookOf} onTell={ignore} onShow={ignore} />, document.body));
const reachable = () =>
  Array.from(document.querySelectorAll('[tabindex="0"]'), (dot) => dot.getAttribute('aria-label'));

afterEach(() => act(() => render(null, document.body)));

test('Tab reaches the dot that was last gone to, and the first one where that is gone', async () => {
  await draw(dots);
  for (const at of [0, 1]) {
    const dot = document.querySelector(`[data-at="${at}"]`);
    await act(
      () => void dot?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })),
    );
  }
  expect(reachable()).toEqual([expect.stringContaining('Paper 3')]);
  await draw(dots.slice(1));
  expect(reachable()).toEqual([expect.stringContaining('Paper 3')]);
  await draw(dots.slice(0, 2));
  expect(reachable()).toEqual([expect.stringContaining('Paper 1')]);
});
