import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Paper } from '@/domain/paper';
import { compileProfile } from '@/domain/relevance/profile';
import { type Assets, interestsOf, learnAll, lessonsFrom } from './workloads';

/** Megabytes of typed arrays. */
export interface Memory {
  /** The word vectors and the background papers, ready for use. */
  assets: number;
  /** What was learned for one interest, ready to judge. */
  learned: number;
  /** The most that both may take. */
  goal: number;
}

/** What the worker keeps in memory. */
export function memoryOf(read: () => Assets, papers: Paper[]): Memory {
  const before = used();
  const assets = read();
  const withAssets = used();
  const its = interestsOf(1, papers);
  const profile = compileProfile(its, {
    learned: learnAll(its, lessonsFrom(papers, 10), assets),
    vectors: assets.vectors,
  });
  const withAll = used();
  if (!profile.learned) throw new Error('nothing was learned');
  return { assets: withAssets - before, learned: withAll - withAssets, goal: 6 };
}

function used(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  return process.memoryUsage().arrayBuffers / 1e6;
}
