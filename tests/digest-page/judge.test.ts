import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { judgeDigest } from '@/digest-page/judge';
import { newPage } from '@/digest-page/page';
import type { Paper } from '@/domain/paper';
import { batchSize } from '@/messages/batch';
import type { Answers, Question } from '@/messages/protocol';
import type { Digest } from '@/sites/site';
import { makeEntry } from './triage';

// What a page is judged by, when it was judged in batches or shows more later.

type Learnt = Pick<Extract<Answers['classify'], { off: false }>, 'learning' | 'learnedAt'>;

/** What the background says of each batch in turn. */
let answers: Learnt[] = [];
let asked: Question<'classify'>['papers'][] = [];

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  vi.stubGlobal('scheduler', { postTask: async () => {} });
  const settings = { keys: false, words: true, bar: { filter: 'all', dim: false, hidden: false } };
  fakeBrowser.runtime.onMessage.addListener(async (message: unknown) => {
    const { papers } = (message as { question: Question<'classify'> }).question;
    asked.push(papers);
    const standings = papers.map(() => makeEntry(0).standing);
    return { answer: { off: false, standings, interests: [], settings, emptied: false, ...answers.shift() } };
  });
});

const digestOf = (count: number): Digest => ({
  site: 'arXiv',
  url: 'https://arxiv.org/list/cs.CL/new',
  listings: Array.from({ length: count }, (_, at) => {
    const { listing } = makeEntry(at);
    return { ...listing, elements: [{ isConnected: true }] as unknown as [HTMLElement] };
  }),
  problems: [],
});

const [old, next] = [
  { learning: false, learnedAt: 1 },
  { learning: false, learnedAt: 2 },
];

test.each([
  ['learning was due for the first batch alone', [{ ...old, learning: true }, next], true],
  ['it was due for the second alone', [old, { ...old, learning: true }], true],
  ['it was done in between', [old, next], true],
  ['nothing was learned meanwhile', [old, old], false],
])('a page is out of date by the oldest of its batches: %s', async (_, said, learning) => {
  const [page, digest] = [newPage(), digestOf(batchSize + 1)];
  answers = [...said];
  await judgeDigest(page, digest, false, () => {});
  expect(page).toMatchObject({ learning, learnedAt: 1 });
  answers = [next, next];
  await judgeDigest(page, digest, true, () => {});
  expect(page).toMatchObject({ learning: false, learnedAt: 2 }); // Judged anew, it is up to date
});

test('what a page gets later is judged by more than the rest of it', async () => {
  const [page, digest] = [newPage(), digestOf(2)];
  answers = [old, next];
  await judgeDigest(page, { ...digest, listings: digest.listings.slice(0, 1) }, false, () => {});
  expect(page.learning).toBe(false);
  await judgeDigest(page, digest, false, () => {});
  expect(page).toMatchObject({ learning: true, learnedAt: 1 });
});

test.each<Partial<Paper>>([
  { title: 'Another title' },
  { abstract: 'Shown when asked for.' },
  { authors: ['Ada Lovelace', 'Alan Turing'] },
  { authors: [] },
  { categories: ['cs.CL'] },
])('a paper that shows %j later is judged anew, once', async (more) => {
  const [page, digest] = [newPage(), digestOf(1)];
  const [listing] = digest.listings;
  const judge = (paper: Partial<Paper>) =>
    judgeDigest(
      page,
      { ...digest, listings: [{ ...listing!, paper: { ...listing!.paper, ...paper } }] },
      false,
      () => {},
    );
  for (const paper of [{}, {}, more, more]) await judge(paper);
  expect(asked).toMatchObject([[listing!.paper], [more]]);
});
