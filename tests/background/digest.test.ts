import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Vectors } from '@/domain/relevance/vectors';
import { loadBackground, loadVectors } from '@/entrypoints/background/assets';
import { judgeDigest } from '@/entrypoints/background/digest';
import { learnIfDue } from '@/entrypoints/background/learning';
import { database } from '@/storage/database';
import { correctInterest, keepInterest } from '@/storage/interests';
import { judge } from '@/storage/library';
import { changeSettings } from '@/storage/settings';
import { startAfresh } from '@/tests/storage/fresh';
import { makeInterest, makePaper } from '@/tests/storage/made';

vi.mock('@/entrypoints/background/assets');
vi.mock('@/domain/relevance/learn', async (original) => ({
  ...(await original<typeof import('@/domain/relevance/learn')>()),
  *learn() {
    return { rarities: new Uint8Array(), models: [], summaries: [], uncovered: [] };
  },
}));

startAfresh();

beforeEach(() => {
  vi.mocked(loadVectors).mockResolvedValue({ version: 'v1' } as Vectors);
  vi.mocked(loadBackground).mockResolvedValue([]);
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
