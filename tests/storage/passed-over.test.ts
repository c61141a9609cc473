import { describe, expect, test } from 'vitest';

import type { Paper } from '@/domain/paper';
import type { Verdict } from '@/domain/verdict';
import { keepInterest } from '@/storage/interests';
import { judge } from '@/storage/library';
import { drawDimmed } from '@/storage/passed-over';
import { recordDigest } from '@/storage/sightings';
import { markOpened } from '@/storage/verdicts';
import { setClock, startAfresh } from './fresh';
import { makeInterest, makePaper, makeVerdict } from './made';
import { makeRandom } from './random';

startAfresh();

const day = 86_400_000; // Milliseconds
const papers = [1, 2, 3, 4, 5].map((number) => makePaper(`2601.0000${number}`));
const [one, two, three, four, five] = papers as [Paper, Paper, Paper, Paper, Paper];

describe('drawDimmed', () => {
  const now = 100 * day;
  const first = () => 0;
  const interest = makeInterest('a', { createdAt: now - day });

  async function record(at: number, paper: Paper, verdict: Partial<Verdict> = {}): Promise<void> {
    setClock(at);
    const origin = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new', since: 0 };
    await recordDigest([paper], [{ ...makeVerdict(paper, false), ...verdict }], origin);
  }

  async function draw() {
    const { drawn, of } = await drawDimmed(8, first, now);
    return { drawn: drawn.map(({ paper }) => paper.id), of };
  }

  test('leaves out what was flagged, judged, opened, or not seen for 30 days', async () => {
    await record(now - 31 * day, one);
    for (const paper of [two, three, four]) await record(now - 1, paper);
    await record(now - 1, five, { flagged: true });
    await judge({ paper: two, judged: 'dismissed' });
    await markOpened(three.id);
    expect(await drawDimmed(8, first, now)).toEqual({
      drawn: [{ paper: four, verdict: expect.objectContaining(makeVerdict(four, false)) }],
      of: 1,
    });
    await judge({ paper: four, judged: 'saved' });
    expect(await draw()).toEqual({ drawn: [], of: 0 });
  });

  test('draws every paper equally often, and none twice', async () => {
    for (const paper of papers) await record(now - 1, paper);
    const drawnOften = new Map(papers.map(({ id }) => [id, 0]));
    const random = makeRandom();
    for (let time = 0; time < 300; time++) {
      const { drawn, of } = await drawDimmed(2, random, now);
      expect([of, new Set(drawn.map(({ paper }) => paper.id)).size]).toEqual([5, 2]);
      for (const id of drawn.map(({ paper }) => paper.id)) drawnOften.set(id, drawnOften.get(id)! + 1);
    }
    for (const often of drawnOften.values()) {
      expect(often).toBeGreaterThan(120 - 3 * 8.5); // 300 × 2 / 5, and three standard deviations
      expect(often).toBeLessThan(120 + 3 * 8.5);
    }
  });

  test('leaves out what was judged before an interest was made', async () => {
    await record(now - 2 * day, one);
    await keepInterest(interest);
    await record(now - 1, two);
    expect(await draw()).toEqual({ drawn: [two.id], of: 1 });
    await keepInterest({ ...interest, on: false });
    expect(await draw()).toMatchObject({ of: 2 });
  });

  test('leaves out what an interest flags now', async () => {
    await keepInterest(interest);
    await record(now - 1, one, { shares: [{ interest: 'a', share: 9.5 }] });
    await record(now - 1, two, { shares: [{ interest: 'a', share: 10.5 }] });
    expect(await draw()).toMatchObject({ of: 2 });
    await keepInterest({ ...interest, share: 10 });
    expect(await draw()).toEqual({ drawn: [two.id], of: 1 });
  });
});
