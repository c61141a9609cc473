import { expect, test } from 'vitest';
import { entriesOfFlagged } from '@/components/papers/flagged-entry';
import type { Paper } from '@/domain/paper';
import type { Verdict } from '@/domain/verdict';
import { pageState } from '@/entrypoints/popup/entries';

const paper = (number: number): Paper => ({
  id: `arxiv:2611.0000${number}`,
  title: `Paper ${number}`,
  authors: [],
});
const verdict = (number: number, flagged = true): Verdict => ({
  paperId: paper(number).id,
  score: 1,
  flagged,
  interests: ['a'],
  reasons: [],
});
const flagged = (number: number) => ({ ...verdict(number), paper: paper(number), flaggedAt: number });

const page = {
  asked: true,
  report: {
    site: 'arXiv',
    url: 'https://arxiv.org/list/cs.LG/new',
    off: false,
    found: [paper(1).id, paper(2).id, paper(3).id],
    fresh: [paper(2).id],
    looked: true,
    changed: false,
    problems: [],
  },
};

test('a flagged paper is unread until it is opened or saved', () => {
  const entries = entriesOfFlagged([
    flagged(1),
    { ...flagged(2), openedAt: 5 },
    { ...flagged(3), judged: 'saved' },
  ]);
  expect(entries.map(({ unread, saved }) => [unread, saved])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
});

test('what the reader dismissed is not shown again, neither among flagged papers nor on its page', () => {
  expect(entriesOfFlagged([{ ...flagged(1), judged: 'dismissed' }])).toEqual([]);
  const standings = [{ paper: paper(1), verdict: verdict(1), judged: 'dismissed' as const }];
  expect(pageState(page, standings)).toMatchObject({ state: 'read', flagged: [] });
});

test('a page shows its flagged papers only, and tells new ones', () => {
  const standings = [1, 2, 3].map((number) => ({
    paper: paper(number),
    verdict: verdict(number, number > 1),
  }));
  const state = pageState(page, standings);
  expect(state).toMatchObject({ state: 'read', found: 3, fresh: 1 });
  expect(state.state === 'read' && state.flagged.map((entry) => [entry.paper.id, entry.fresh])).toEqual([
    [paper(2).id, true],
    [paper(3).id, false],
  ]);
});

test('a page that was not asked, is none of ours, or is switched off', () => {
  expect(pageState({ asked: false }, [])).toEqual({ state: 'asking' });
  expect(pageState({ asked: true }, [])).toEqual({ state: 'none' });
  expect(pageState({ ...page, report: { ...page.report, off: true } }, [])).toEqual({
    state: 'off',
    site: 'arXiv',
  });
});

test('a page that the browser keeps us out of, or that is no list of papers', () => {
  expect(pageState({ asked: true, closed: 'keptOut' }, [])).toEqual({ state: 'closed', why: 'keptOut' });
  const report = { ...page.report, site: '', found: [], fresh: [], silent: 'thread' as const };
  expect(pageState({ ...page, report }, [])).toEqual({ state: 'silent', why: 'thread' });
});

test('a page that was read by its paper links, and one whose site has changed', () => {
  const report = { ...page.report, sure: 0.4, changed: true, problems: ['arXiv: no papers at "dl"'] };
  expect(pageState({ ...page, report }, [])).toMatchObject({ state: 'read', sure: 0.4, changed: true });
});
