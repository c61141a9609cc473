import { describe, expect, test, vi } from 'vitest';

import type { Paper } from '@/domain/paper';
import { arxivSanityLite } from '@/tools/evaluate/arxiv-sanity-lite';
import { bm25 } from '@/tools/evaluate/bm25';
import { keywords } from '@/tools/evaluate/keywords';
import { Lexicon } from '@/tools/evaluate/lexicon';
import { fitLinearSvm } from '@/tools/evaluate/linear-svm';
import type { Reader } from '@/tools/evaluate/method';
import { methods } from '@/tools/evaluate/methods';
import { measure } from '@/tools/evaluate/metrics';
import { addRow, dotRow } from '@/tools/evaluate/rows';
import { sanityTfidf } from '@/tools/evaluate/sanity-tfidf';
import { sanityTermsOf, sanityWordsOf } from '@/tools/evaluate/sanity-words';
import { drawFor, simulate, trialOf } from '@/tools/evaluate/simulate';
import { madeUpCorpus } from './made-up-corpus';

function paper(title: string, abstract = '', authors: string[] = []): Paper {
  return { id: `title:${title}`, title, abstract, authors };
}

const nobody: Reader = { phrases: [], saved: [], seen: [], dismissed: [], k: 0 };

const [reader] = simulate(madeUpCorpus(600, { fish: 60 }), true).concat(
  simulate(madeUpCorpus(600, { fish: 60 }), false),
);
const trials = [1, 5].map((k) => trialOf(drawFor(reader!, 1, 0), k));

describe.each(methods.map((method) => [method.name, method] as const))('%s', (_, method) => {
  test('finds a topic that has words of its own', () => {
    for (const trial of trials)
      expect(measure(method.rank(trial.reader, trial.pool), trial.relevant).auc).toBeGreaterThan(0.7);
  });

  test('scores the same again, after others', () => {
    const [first, second] = trials.map((trial) => Array.from(method.rank(trial.reader, trial.pool)));
    expect(Array.from(method.rank(trials[0]!.reader, trials[0]!.pool))).toEqual(first);
    expect(Array.from(method.rank(trials[1]!.reader, trials[1]!.pool))).toEqual(second);
  });
});

test.each(methods.map(({ name }) => name))('%s does not depend on what was ranked before', async (name) => {
  async function rankAfter(others: typeof trials): Promise<number[]> {
    vi.resetModules();
    const fresh = await import('@/tools/evaluate/methods');
    const method = fresh.methods.find((one) => one.name === name)!;
    for (const { reader: other, pool } of others) method.rank(other, pool.toReversed());
    return Array.from(method.rank(trials[0]!.reader, trials[0]!.pool));
  }
  expect(await rankAfter([trialOf(drawFor(reader!, 2, 0), 9)])).toEqual(await rankAfter([]));
});

describe('keywords', () => {
  const score = (phrases: string[], one: Paper) => keywords.rank({ ...nobody, phrases }, [one])[0];

  test('count 20 in the title, 10 in the authors and up to 3 in the abstract', () => {
    expect(score(['graph'], paper('On Graphs: a graph', 'None.'))).toBe(20);
    expect(score(['graph'], paper('None', 'Graph graph GRAPH graph graphs.'))).toBe(3);
    expect(score(['chen'], paper('None', '', ['Chen, A.', 'B. Chen']))).toBe(10);
    expect(score(['graph of trees'], paper('Graph', 'Of all: trees.'))).toBe(21);
  });

  test('are the best words of what is saved when there is no phrase', () => {
    const saved = [paper('Zebrafish larvae', 'The the zebrafish swim.')];
    const seen = [paper('A larvae study'), paper('A swim study')];
    const [fish, other] = Array.from(
      keywords.rank({ ...nobody, saved, seen, k: 1 }, [paper('Zebrafish'), paper('The study')]),
    );
    expect([fish, other]).toEqual([20, 0]);
  });
});

test('bm25 is as by hand', () => {
  const saved = [paper('quasar')];
  const seen = [paper('quasar nebula'), paper('nebula'), paper('nebula')];
  // Two words make a pair; so the lengths known are 1, 3, 1, 1
  const idf = Math.log(1 + (4 - 2 + 0.5) / (2 + 0.5));
  const [score, none] = Array.from(
    bm25.rank({ ...nobody, saved, seen, k: 1 }, [paper('quasar quasar'), paper('nebula')]),
  );
  expect(score).toBeCloseTo((idf * 2 * 2.2) / (2 + 1.2 * (0.25 + (0.75 * 3) / 1.5)));
  expect(none).toBe(0);
});

describe("arxiv-sanity-lite's words", () => {
  test.each([
    ['The Schrödinger bridge, of a GPT-4o', ['schrodinger', 'bridge', 'gpt']],
    ['x_1 2d a1 αbeta beta', ['x_1', 'a1', 'beta']],
    ['naïve ﬁne', ['naive', 'fine']],
  ])('of "%s" are %j', (text, words) => expect(sanityWordsOf(text)).toEqual(words));

  test('pair across stop words, and authors count', () => {
    expect(sanityTermsOf(paper('Nature of waves', undefined, ['Li Wu']))).toEqual(
      expect.arrayContaining(['nature waves', 'waves li', 'li wu']),
    );
  });
});

describe("arxiv-sanity-lite's TF-IDF", () => {
  const texts = [
    ...Array(5).fill('alpha alpha beta'),
    ...Array(6).fill('gamma'),
    ...Array(89).fill('common'),
  ];
  const papers = texts.map((text, at) => paper(text, at % 25 === 0 ? 'rare' : ''));

  test('keeps terms of five papers at least and a tenth of all at most', () => {
    const lexicon = new Lexicon(sanityTermsOf);
    expect(sanityTfidf(papers, lexicon).features).toBe(5); // alpha, beta, alpha alpha, alpha beta, gamma
  });

  test('keeps the most frequent, then the first by name', () => {
    const lexicon = new Lexicon(sanityTermsOf);
    const { rows } = sanityTfidf(papers, lexicon, 3); // alpha 10, gamma 6; of those with 5 "alpha alpha"
    const sizes = Array.from(texts, (_, at) => rows.starts[at + 1]! - rows.starts[at]!);
    expect([sizes[0], sizes[5], sizes[50]]).toEqual([2, 1, 0]);
  });
});

test('the support vector machine ends where its loss is flat', () => {
  const { papers } = madeUpCorpus(300, { fish: 20 });
  const { rows, features } = sanityTfidf(
    papers.map((one) => one.paper),
    new Lexicon(sanityTermsOf),
  );
  const positive = papers.map(({ labels }) => labels.length > 0);
  const { weights, intercept } = fitLinearSvm(rows, positive, features);
  const slope = Float64Array.from(weights);
  let level = intercept;
  for (const [row, yes] of positive.entries()) {
    const sign = yes ? 1 : -1;
    const cost = (0.01 * 300) / (2 * (yes ? 20 : 280));
    const step = -2 * cost * sign * Math.max(0, 1 - sign * (dotRow(rows, row, weights) + intercept));
    addRow(rows, row, step, slope);
    level += step;
  }
  expect(features).toBeGreaterThan(100);
  expect(Math.max(...weights)).toBeGreaterThan(0.1);
  expect(Math.max(Math.abs(level), ...slope.map(Math.abs))).toBeLessThan(1e-4);
});

test('arxiv-sanity-lite needs a saved paper', () => expect(arxivSanityLite.from).toBe(1));
