// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';

import { WeeksPlot } from '@/components/learned/WeeksPlot';

afterEach(() => act(() => render(null, document.body)));

test.each([
  [1, 1, 'In 2 weeks, 1 paper was flagged; saved of these: 1.'],
  [1, 0, 'In 2 weeks, 1 paper was flagged; saved of these: 0.'],
  [3, 1, 'In 2 weeks, 3 papers were flagged; saved of these: 1.'],
])('of %i flagged and %i saved: "%s"', async (flagged, saved, said) => {
  const week = { start: 0, flagged: 0, saved: 0 };
  await act(() => render(<WeeksPlot weeks={[week, { ...week, flagged, saved }]} />, document.body));
  expect(document.querySelector('desc')?.textContent).toBe(said);
});
