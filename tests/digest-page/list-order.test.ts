import { expect, test } from 'vitest';

import type { Entry } from '@/digest-page/entry';
import { arrange, listed } from '@/digest-page/list-order';
import { newListState, refresh } from '@/digest-page/list-state';
import { makeVerdict } from '@/tests/storage/made';
import { makeDesk, makeEntry } from './triage';

const scored = (number: number, score: number) => {
  const entry = makeEntry(number);
  entry.standing = { ...entry.standing, verdict: { ...entry.standing.verdict, score } };
  return entry;
};
const idOf = (entry: ReturnType<typeof makeEntry>) => entry.listing.paper.id;

test('by score, equal ones as on the page', () => {
  const entries = [scored(1, 0.2), scored(2, 0.9), scored(3, 0.2), scored(4, 0.5)];
  const [first, second, third, fourth] = entries.map(idOf);
  expect(arrange(entries, 'score')).toEqual([second, fourth, first, third]);
  expect(arrange(entries, 'page')).toEqual([first, second, third, fourth]);
});

test('what is learned meanwhile moves no row; what comes later comes last', () => {
  const before = [scored(1, 0.2), scored(2, 0.9)];
  const order = arrange(before, 'score');
  const now = [scored(3, 1), scored(1, 0.99), scored(2, 0.1)];
  expect(arrange(now, 'score', order)).toEqual([...order, idOf(scored(3, 1))]);
});

test('it shows what the page shows, and the paper the reader is at', () => {
  const plain = makeEntry(1);
  const flagged = makeEntry(2, { verdict: makeVerdict(plain.listing.paper, true) });
  const judged = makeEntry(3, { judged: 'saved' });
  const elsewhere = { ...makeEntry(4), elsewhere: true };
  const { page } = makeDesk([plain, flagged, judged, elsewhere]).desk;
  const { bar } = page.settings;
  const shown = (change: Partial<typeof bar>, cursor?: typeof plain) => {
    page.settings.bar = { ...bar, ...change };
    return listed(page, cursor && idOf(cursor)).map(idOf);
  };
  expect(shown({})).toHaveLength(4);
  expect(shown({ filter: 'flagged' })).toEqual([idOf(flagged)]);
  expect(shown({ foldJudged: true })).toEqual([plain, flagged, elsewhere].map(idOf));
  expect(shown({ foldElsewhere: true })).toEqual([plain, flagged, judged].map(idOf));
  expect(shown({ filter: 'flagged', foldJudged: true }, judged)).toEqual([flagged, judged].map(idOf));
});

test('while the reader has done nothing in it, it is sorted anew as scores come in', () => {
  const entries = [scored(1, 0.2), scored(2, 0.9)];
  const { page } = makeDesk(entries).desk;
  const state = newListState();
  const [first, second] = entries as [Entry, Entry];
  const score = (entry: Entry, to: number) => {
    entry.standing = { ...entry.standing, verdict: { ...entry.standing.verdict, score: to } };
  };
  expect(refresh(state, page)).toEqual([second, first]);
  score(first, 1);
  expect(refresh(state, page)).toEqual([first, second]);
  state.isFresh = false;
  score(first, 0.1);
  expect(refresh(state, page)).toEqual([first, second]);
});
