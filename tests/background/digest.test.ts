import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Paper } from '@/domain/paper';
import type { Verdict } from '@/domain/verdict';
import { loadBackground, loadVectors } from '@/entrypoints/background/assets';
import { judgeDigest } from '@/entrypoints/background/digest';
import { learnIfDue } from '@/entrypoints/background/learning';
import { database } from '@/storage/database';
import { correctInterest, keepInterest } from '@/storage/interests';
import { judge } from '@/storage/library';
import { changeSettings } from '@/storage/settings';
import { forgetIfDue } from '@/storage/sightings';
import { shelves } from '@/tests/relevance/shelves';
import { background, vectors } from '@/tests/relevance/shipped';
import { startAfresh } from '@/tests/storage/fresh';
import { makeInterest, makePaper } from '@/tests/storage/made';

vi.mock('@/entrypoints/background/assets'); // Node fetches no files; what is in them is the real thing
startAfresh();

beforeEach(async () => {
  vi.mocked(loadVectors).mockResolvedValue(vectors);
  vi.mocked(loadBackground).mockResolvedValue(background);
  await forgetIfDue(Date.now()); // No answer waits for it, and tests would end before it does
});

afterEach(() => vi.resetAllMocks());

const paper = makePaper('2601.00001', {
  title: 'Sparse attention for blind agents',
  authors: ['Ada Lovelace'],
  categories: ['cs.CL'],
});
const digest = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new', since: 0, papers: [paper] };

async function classify() {
  const answer = await judgeDigest(digest);
  if (answer.off) throw new Error('the site is off');
  return answer;
}

const isFlagged = async () => (await classify()).standings[0]?.verdict.flagged;

test('a site that is off is left alone', async () => {
  await changeSettings({ sitesOff: ['arXiv'] });
  expect(await judgeDigest(digest)).toEqual({ off: true });
  expect(await database.sightings.count()).toBe(0);
});

describe('learning', () => {
  test('is due once there is something to learn, and until it is learned', async () => {
    expect((await classify()).learning).toBe(false);
    await keepInterest(makeInterest('a'));
    expect((await classify()).learning).toBe(true);
    await learnIfDue();
    expect((await classify()).learning).toBe(false);
    await judge({ paper, judged: 'saved' });
    expect((await classify()).learning).toBe(true);
    await learnIfDue();
    expect((await classify()).learning).toBe(false);
  });

  test('is not due without vectors: rules alone judge', async () => {
    await keepInterest(makeInterest('a'));
    vi.mocked(loadVectors).mockResolvedValue(undefined);
    const { learning, standings } = await classify();
    expect(learning).toBe(false);
    expect(standings[0]?.verdict.flagged).toBe(true);
  });
});

describe('a correction', () => {
  const corrections = [
    [{ phrases: ['sparse attention'] }, { kind: 'phrase', phrase: 'sparse attention' }],
    [
      { phrases: [], categories: ['cs.CL'] },
      { kind: 'category', category: 'cs.CL' },
    ],
  ] as const;

  test.each(corrections)('of %j holds at once, and is undone', async (wants, correction) => {
    await keepInterest(makeInterest('a', JSON.parse(JSON.stringify(wants))));
    expect(await isFlagged()).toBe(true);
    await correctInterest('a', correction, true);
    expect(await isFlagged()).toBe(false);
    await correctInterest('a', correction, false);
    expect(await isFlagged()).toBe(true);
  });
});

describe('what was learned', () => {
  const [jupiter, dwarf, seven, unseen] = shelves.planets.slice(0, 4) as [Paper, Paper, Paper, Paper];
  const target: Paper = { ...unseen, authors: ['Guillem Anglada-Escudé'] };

  beforeEach(async () => {
    await keepInterest(makeInterest('a', { phrases: ['exoplanets', 'transiting planets'] }));
    for (const saved of [jupiter, dwarf, seven]) await judge({ paper: saved, judged: 'saved' });
    await learnIfDue();
  });

  async function verdict(): Promise<Verdict> {
    const answer = await judgeDigest({ ...digest, papers: [...shelves.agents, target] });
    if (answer.off) throw new Error('the site is off');
    expect(answer.learning).toBe(false); // Whatever follows needs no learning
    expect(answer.standings.slice(0, -1).some((standing) => standing.verdict.flagged)).toBe(false);
    return answer.standings.at(-1)!.verdict;
  }

  const wordsOf = ({ reasons }: Verdict) =>
    reasons.flatMap((reason) => (reason.kind === 'word' && !reason.against ? reason.word : []));

  test('flags an unseen paper that is like the saved ones, and says why', async () => {
    const { flagged, interests, reasons } = await verdict();
    expect({ flagged, interests }).toEqual({ flagged: true, interests: ['a'] });
    expect(reasons).toContainEqual(expect.objectContaining({ kind: 'word', word: 'planet', against: false }));
    const like = reasons.find((reason) => reason.kind === 'like');
    expect([jupiter, dwarf, seven].map(({ id, title }) => ({ id, title }))).toContainEqual({
      id: like?.paperId,
      title: like?.title,
    });
  });

  test('is corrected by a word at once, and undone', async () => {
    const before = await verdict();
    const [word] = wordsOf(before) as [string];
    await correctInterest('a', { kind: 'word', word }, true);
    expect(wordsOf(await verdict())).not.toContain(word);
    await correctInterest('a', { kind: 'word', word }, false);
    expect(await verdict()).toEqual(before);
  });

  test('flags a paper no more when the reader says of every word that it is no reason', async () => {
    let rounds = 0;
    for (let now = await verdict(); now.flagged; now = await verdict()) {
      expect(rounds++).toBeLessThan(20);
      for (const word of wordsOf(now)) await correctInterest('a', { kind: 'word', word }, true);
    }
    expect(rounds).toBeGreaterThan(0);
  });

  test('is corrected by an author at once, and undone', async () => {
    const before = await verdict();
    const never = { kind: 'author', author: 'Anglada-Escudé, G.' } as const;
    await correctInterest('a', never, true);
    expect(await verdict()).toMatchObject({
      flagged: false,
      reasons: [{ kind: 'never', author: 'Guillem Anglada-Escudé', rule: 'Anglada-Escudé, G.' }],
    });
    await correctInterest('a', never, false);
    expect(await verdict()).toEqual(before);
  });
});
