import { beforeEach, expect, test, vi } from 'vitest';

import { changeBar } from '@/digest-page/change-bar';
import type { Desk } from '@/digest-page/desk';
import { judgeDigest } from '@/digest-page/judge';
import { newPage, type Page } from '@/digest-page/page';
import type { Bar } from '@/domain/settings';
import { ask } from '@/messages/ask';
import type { Listing } from '@/sites/site';

// The bar stands as the reader put it last, whatever was asked before that and is answered after.

vi.mock('@/messages/ask');
const asked = vi.mocked(ask);

const kept: Bar = { filter: 'all', dim: false, hidden: false };
const listing = { paper: { id: 'arxiv:2611.00001' }, elements: [{}] } as unknown as Listing;
const digest = { site: 'arXiv', url: 'https://arxiv.org/list/cs.AI/new', listings: [listing], problems: [] };
const known = { off: false, standings: [], interests: [], learning: false, emptied: false };

let page: Page;
let change: (change: Partial<Bar>) => void;
let answers: Record<string, () => void>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  vi.advanceTimersByTime(10);
  page = { ...newPage(), digest };
  const desk = { page, show: () => {}, attempt: (act: () => Promise<void>) => act() } as unknown as Desk;
  change = (part) => changeBar(desk, part);
  answers = {};
  asked.mockImplementation(
    (name) =>
      new Promise((resume) => {
        const settings = { keys: true, words: true, bar: kept };
        answers[name] = () => resume((name === 'classify' ? { ...known, settings } : null) as never);
      }),
  );
});

async function judge(): Promise<() => Promise<void>> {
  const judged = judgeDigest(page, digest, true, () => {});
  vi.advanceTimersByTime(10);
  return async () => {
    answers.classify?.();
    await judged;
  };
}

test('a question from before the change does not know it', async () => {
  const answer = await judge();
  change({ filter: 'flagged' });
  answers.keepBar?.();
  vi.advanceTimersByTime(10);
  await answer();
  expect(page.settings).toEqual({ keys: true, words: true, bar: { ...kept, filter: 'flagged' } });
  change({ dim: true });
  expect(page.settings.bar).toEqual({ filter: 'flagged', dim: true, hidden: false });
});

test('nor when the clock was set back meanwhile', async () => {
  const answer = await judge();
  vi.setSystemTime(Date.now() - 3_600_000);
  change({ filter: 'flagged' });
  answers.keepBar?.();
  await answer();
  expect(page.settings.bar.filter).toBe('flagged');
});

test('nor does one that is asked before the change is kept', async () => {
  change({ filter: 'flagged' });
  vi.advanceTimersByTime(10);
  const answer = await judge();
  await answer();
  expect(page.settings.bar.filter).toBe('flagged');
});

test('what is asked later knows better: another tab may have changed it', async () => {
  change({ filter: 'flagged' });
  answers.keepBar?.();
  await Promise.resolve();
  await Promise.resolve();
  vi.advanceTimersByTime(10);
  const answer = await judge();
  await answer();
  expect(page.settings.bar).toEqual(kept);
});
