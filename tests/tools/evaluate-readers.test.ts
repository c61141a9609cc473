import { describe, expect, test } from 'vitest';

import { measure } from '@/tools/evaluate/metrics';
import { phrasesOf } from '@/tools/evaluate/phrases';
import { drawFor, type Simulated, simulate, trialOf } from '@/tools/evaluate/simulate';
import { madeUpCorpus } from './made-up-corpus';

const labels = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`topic${at}`, 20 + at]));
const corpus = madeUpCorpus(2_000, labels);
const names = (readers: Simulated[]) => readers.map(({ label }) => label);

describe('readers', () => {
  const tuned = simulate(corpus, false);
  const held = simulate(corpus, true);

  test('a third of the labels is held back for the gate, and no label is on both sides', () => {
    expect([tuned.length, held.length]).toEqual([20, 10]);
    expect(new Set([...names(tuned), ...names(held)]).size).toBe(30);
  });

  test('a label of two groups is on one side', () => {
    const other = madeUpCorpus(2_000, labels, 'other');
    const both = { name: 'both', papers: [...corpus.papers, ...other.papers] };
    const sides = [simulate(both, false), simulate(both, true)];
    expect(sides.map((side) => side.length)).toEqual([40, 20]);
    expect(names(sides[1]!).sort()).toEqual([...names(held), ...names(held)].sort());
  });

  test('even few labels leave one for the gate', () => {
    const few = madeUpCorpus(200, { one: 20, two: 20, three: 20, four: 20 });
    expect([simulate(few, false).length, simulate(few, true).length]).toEqual([3, 1]);
  });

  test('a label of fewer than 20 papers in a group is none', () => {
    const small = madeUpCorpus(100, { large: 20, small: 19 });
    expect(names([...simulate(small, false), ...simulate(small, true)])).toEqual(['large']);
  });
});

describe('a draw', () => {
  const reader = simulate(corpus, false).find(({ wanted }) => wanted.length >= 40)!;
  const draw = drawFor(reader, 1, 0);
  const trials = [0, 1, 3, 10].map((k) => trialOf(draw, k));

  test('saves more papers by adding to the fewer', () => {
    for (const [at, { reader: later }] of trials.entries()) {
      const earlier = trials[at - 1]?.reader.saved ?? [];
      expect(later.saved.slice(0, earlier.length)).toEqual(earlier);
      expect(later.saved.length).toBe([0, 1, 3, 10][at]);
    }
  });

  test('keeps what is saved, seen and ranked apart', () => {
    for (const { reader: simulated, pool } of trials) {
      const all = [...simulated.saved, ...simulated.seen, ...pool];
      expect(new Set(all).size).toBe(all.length);
      expect(all.length).toBe(corpus.papers.length);
    }
  });

  test('knows what is relevant: the rest of the label', () => {
    for (const { reader: simulated, pool, relevant } of trials) {
      const left = pool.filter((_, at) => relevant[at]);
      expect(new Set([...left, ...simulated.saved])).toEqual(new Set(reader.wanted));
    }
  });

  test('has seen at most two fifths of the others', () => {
    expect(draw.seen.length).toBe(Math.floor(0.4 * reader.others.length));
    expect(draw.seen.filter((paper) => reader.wanted.includes(paper))).toEqual([]);
  });

  test('of a large group has seen 1,000 and ranks 3,000', () => {
    const large = madeUpCorpus(5_000, { one: 20 });
    const [only] = [...simulate(large, false), ...simulate(large, true)];
    const { seen, ranked } = drawFor(only!, 1, 0);
    expect([seen.length, ranked.length]).toEqual([1_000, 3_020]);
  });

  test('is the same again, whatever else there is, and another with another seed or number', () => {
    expect(drawFor(reader, 1, 0)).toEqual(draw);
    expect(trialOf(draw, 3)).toEqual(trials[2]);
    for (const other of [drawFor(reader, 2, 0), drawFor(reader, 1, 1)]) {
      expect(new Set(other.wanted)).toEqual(new Set(draw.wanted));
      expect(other.wanted).not.toEqual(draw.wanted);
    }
  });

  test('tells nothing by the order of the pool', () => {
    const levels = Array.from({ length: 40 }, (_, seed) => {
      const { pool, relevant } = trialOf(drawFor(reader, seed, 0), 1);
      return measure(
        pool.map((_, at) => -at),
        relevant,
      ).auc;
    });
    expect(levels.reduce((sum, level) => sum + level, 0) / levels.length).toBeCloseTo(0.5, 1);
  });

  test("has the label's words before the first save, and later when they are kept", () => {
    expect(trials.map((trial) => trial.reader.phrases)).toEqual([[reader.label], [], [], []]);
    expect(trialOf(draw, 3, true).reader.phrases).toEqual([reader.label]);
  });
});

test.each([
  ['reinforcement learning', ['reinforcement learning']],
  ['Machine Learning: Data Mining', ['Data Mining']],
  ['Planning: planning; search/heuristics', ['planning', 'search', 'heuristics']],
  ['data, text and web mining', ['data', 'text and web mining']],
  ['neuro_genetics', ['neuro genetics']],
  ['Area:', ['Area:']],
  [' ; ', []],
])('the label "%s" says %j', (label, phrases) => expect(phrasesOf(label)).toEqual(phrases));
