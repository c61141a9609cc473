import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Desk } from '@/digest-page/desk';
import { type Failures, tellFailures } from '@/digest-page/failures';
import { makeDesk } from './triage';

// A page that the background could not judge asks anew by itself: it may be well again at any time.

const seconds = 1_000;
const page = { hidden: false };
let desk: Desk;
let failures: Failures;
let isWell = false;
let looks: number[];

function look(): void {
  looks.push(Date.now() / seconds);
  if (isWell) desk.page.trouble = undefined;
  else failures.tell(new Error('classify: nobody answered'), false);
  failures.looked();
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  vi.stubGlobal('document', page);
  vi.spyOn(console, 'warn').mockReturnValue();
  page.hidden = false;
  isWell = false;
  looks = [];
  desk = { ...makeDesk([]).desk, refresh: look };
  failures = tellFailures(desk);
  look();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('soon at first, then less often, at last every five minutes', () => {
  vi.advanceTimersByTime(1_300 * seconds);
  expect(looks).toEqual([0, 5, 15, 35, 75, 155, 315, 615, 915, 1_215]);
});

test('no more once it was answered, and soon again after another failure', () => {
  vi.advanceTimersByTime(20 * seconds);
  isWell = true;
  vi.advanceTimersByTime(3_600 * seconds);
  expect(looks).toEqual([0, 5, 15, 35]);
  isWell = false;
  looks = [];
  look();
  const [began = 0] = looks;
  vi.advanceTimersByTime(5 * seconds);
  expect(looks).toEqual([began, began + 5]);
});

test('several failures at once are followed by one question', () => {
  failures.tell(new Error('showUnread: nobody answered'), false);
  vi.advanceTimersByTime(6 * seconds);
  expect(looks).toEqual([0, 5]);
});

test('not while nobody sees the page, nor once it was left', () => {
  page.hidden = true;
  vi.advanceTimersByTime(600 * seconds);
  page.hidden = false;
  vi.advanceTimersByTime(600 * seconds);
  expect(looks).toEqual([0]);
  look(); // The reader came back
  desk.page.trouble = undefined;
  vi.advanceTimersByTime(600 * seconds);
  expect(looks).toHaveLength(2);
});
