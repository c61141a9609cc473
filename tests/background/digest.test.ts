import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { openedAs } from '@/domain/opened';
import type { Paper } from '@/domain/paper';
import type { Verdict } from '@/domain/verdict';
import { judgeDigest } from '@/entrypoints/background/digest';
import { learnIfDue } from '@/entrypoints/background/learning';
import { loadBackground, loadVectors } from '@/storage/assets';
import { database } from '@/storage/database';
import { correctInterest, keepInterest } from '@/storage/interests';
import { readLearned } from '@/storage/learned';
import { judge } from '@/storage/library';
import { changeSettings } from '@/storage/settings';
import { forgetIfDue } from '@/storage/sightings';
import { markOpened } from '@/storage/verdicts';
import { shelves } from '@/tests/relevance/shelves';
import { background, vectors } from '@/tests/relevance/shipped';
import { startAfresh } from '@/tests/storage/fresh';
import { makeInterest, makePaper } from '@/tests/storage/made';

vi.mock('@/storage/assets'); // Node fetches no files; what is in them is the real thing
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

test('what the reader opened is judged, whatever it is called, and its papers are seen there', async () => {
  await changeSettings({ sitesOff: ['arXiv'] });
  const opened = { ...digest, ...openedAs('arXiv') };
  const answer = await judgeDigest(opened);
  expect(answer.off || answer.standings[0]?.isNew).toBe(true);
  expect(await database.sightings.toArray()).toMatchObject([
    { id: paper.id, origins: [{ site: 'arXiv', url: 'opened:arXiv' }] },
  ]);
});

describe('a paper met under another id', () => {
  const elsewhere: Paper = { id: 'web:venue.example/1', title: paper.title, authors: ['A. Lovelace'] };
  const registered: Paper = { ...elsewhere, id: 'doi:10.1145/1.2', authors: [], aliases: [paper.id] };
  const venue = { site: 'Venue', url: 'https://venue.example/', since: 0 };

  async function standingsOn(...papers: Paper[]) {
    const answer = await judgeDigest({ ...venue, papers });
    return answer.off ? [] : answer.standings;
  }

  test.each([elsewhere, registered])('is saved there as it is here: $id', async (other) => {
    await judge({ paper, judged: 'saved' });
    const [standing] = await standingsOn(other);
    expect(standing).toMatchObject({ judged: 'saved', verdict: { paperId: other.id } });
    await judge({ paper: other, judged: 'saved' });
    expect(await database.library.count()).toBe(1);
    await judge({ paper: other, judged: 'none' });
    expect(await database.library.count()).toBe(0);
    const answer = await classify();
    expect(answer.standings[0]).not.toHaveProperty('judged');
  });

  test('is dismissed, opened and seen there as it is here', async () => {
    await classify();
    await markOpened(paper.id);
    await judge({ paper, judged: 'dismissed' });
    const answer = await judgeDigest({ ...venue, since: Date.now() + 1, papers: [registered] });
    expect(answer.off || answer.standings[0]).toMatchObject({
      judged: 'dismissed',
      opened: true,
      isNew: false,
      before: [{ url: digest.url }],
    });
  });

  test('is flagged there for what is known of it here', async () => {
    await keepInterest(makeInterest('a', { phrases: ['whiskers'] }));
    await judgeDigest({ ...digest, papers: [{ ...paper, abstract: 'With whiskers.' }] });
    const [standing] = await standingsOn(elsewhere);
    expect(standing).toMatchObject({ verdict: { flagged: true }, abstract: 'With whiskers.' });
  });
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

  test('tells when what papers are judged by was learned', async () => {
    await keepInterest(makeInterest('a'));
    expect((await classify()).learnedAt).toBe(0);
    await learnIfDue();
    expect((await classify()).learnedAt).toBe((await readLearned())?.at);
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

  test('finds no saved paper to be like itself under another id', async () => {
    const likes = async (paper: Paper) => {
      const answer = await judgeDigest({ ...digest, papers: [...shelves.agents, paper] });
      const reasons = answer.off ? [] : answer.standings.at(-1)!.verdict.reasons;
      return reasons.flatMap((reason) => (reason.kind === 'like' ? reason.paperId : []));
    };
    expect(await likes({ ...jupiter, id: 'web:venue.example/1', aliases: [jupiter.id] })).not.toContain(
      jupiter.id,
    );
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
