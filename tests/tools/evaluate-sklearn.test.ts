import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import type { Paper } from '@/domain/paper';
import { arxivSanityLite } from '@/tools/evaluate/arxiv-sanity-lite';
import { readCorpus } from '@/tools/evaluate/read-corpus';
import { drawFor, simulate, type Trial, trialOf } from '@/tools/evaluate/simulate';
import { madeUpCorpus } from './made-up-corpus';

// The yardstick must be arxiv-sanity-lite's recipe and not a weaker likeness of it.

const python = '/usr/bin/python3';
const hasSklearn = spawnSync(python, ['-c', 'import sklearn']).status === 0;
const conferences = '../shared/corpora/eval-conferences.jsonl.gz';

const recipe = `
import json, sys
import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC
given = json.load(sys.stdin)
v = TfidfVectorizer(strip_accents='unicode', lowercase=True, analyzer='word', stop_words='english',
                    token_pattern=r'(?u)\\b[a-zA-Z_][a-zA-Z0-9_]+\\b', ngram_range=(1, 2), max_features=20000,
                    norm='l2', use_idf=True, smooth_idf=True, sublinear_tf=True, max_df=0.1, min_df=5)
x = v.fit_transform(given['texts']).astype(np.float32)
clf = LinearSVC(class_weight='balanced', max_iter=10000, tol=1e-6, C=0.01, dual=True, random_state=0)
clf.fit(x, np.array(given['positive'], dtype=np.float32))
print(json.dumps(clf.decision_function(x).tolist()))
`;

/** What scikit-learn makes of the same papers. */
function sklearnScores({ reader, pool }: Trial): number[] {
  const texts = [...pool, ...reader.saved, ...reader.seen].map(textOf);
  const positive = texts.map((_, at) => at >= pool.length && at < pool.length + reader.saved.length);
  const { stdout, stderr, status } = spawnSync(python, ['-c', recipe], {
    input: JSON.stringify({ texts, positive }),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(stderr);
  const scores: number[] = JSON.parse(stdout);
  return scores.slice(0, pool.length);
}

function textOf({ title, abstract = '', authors }: Paper): string {
  return [title, abstract, authors.join(' ')].join(' ');
}

/** Spearman's rank correlation of scores without ties to speak of. */
function correlation(ours: number[], theirs: number[]): number {
  const [one, other] = [ranksOf(ours), ranksOf(theirs)];
  const squares = one.reduce((sum, rank, at) => sum + (rank - other[at]!) ** 2, 0);
  return 1 - (6 * squares) / (one.length * (one.length ** 2 - 1));
}

function ranksOf(scores: number[]): number[] {
  const ranks = Array<number>(scores.length);
  const order = [...scores.keys()].sort((one, other) => scores[one]! - scores[other]!);
  for (const [rank, at] of order.entries()) ranks[at] = rank;
  return ranks;
}

function compare(trial: Trial): void {
  const ours = Array.from(arxivSanityLite.rank(trial.reader, trial.pool));
  const theirs = sklearnScores(trial);
  const farthest = Math.max(...ours.map((score, at) => Math.abs(score - theirs[at]!)));
  expect(Math.max(...theirs) - Math.min(...theirs)).toBeGreaterThan(0.1);
  expect(farthest).toBeLessThan(1e-4);
  expect(correlation(ours, theirs)).toBeGreaterThan(0.999);
}

describe.skipIf(!hasSklearn)("arxiv-sanity-lite scores like scikit-learn's own", () => {
  test.each([1, 20])('on made-up papers, %i of them saved', (k) => {
    const corpus = madeUpCorpus(800, { fish: 60 });
    const [reader] = [...simulate(corpus, false), ...simulate(corpus, true)];
    compare(trialOf(drawFor(reader!, 1, 0), k));
  });

  test.skipIf(!existsSync(conferences))('on real abstracts', { timeout: 60_000 }, () => {
    const readers = simulate(readCorpus(conferences), false);
    const large = readers.find(({ wanted, others }) => wanted.length >= 70 && others.length > 4_000)!;
    for (const k of [1, 10]) compare(trialOf(drawFor(large, 1, 0), k));
  });
});
