import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Paper } from '@/domain/paper';
import { compileProfile, type Profile } from '@/domain/relevance/profile';
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
  const profile = profileFrom(papers, assets);
  const withAll = used();
  if (!profile.learned) throw new Error('nothing was learned');
  return { assets: withAssets - before, learned: withAll - withAssets, goal: 6 };
}

/** A function of its own, so that nothing of what it learned from is still in use behind it. */
function profileFrom(papers: Paper[], assets: Assets): Profile {
  const its = interestsOf(1, papers);
  const learned = learnAll(its, lessonsFrom(papers, 10), assets);
  return compileProfile(its, { learned, vectors: assets.vectors });
}

function used(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let round = 0; round < 3; round++) collect(); // What one finds unused the next gives back
  return process.memoryUsage().arrayBuffers / 1e6;
}
