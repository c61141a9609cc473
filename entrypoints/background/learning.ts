import { learn } from '@/domain/relevance/learn';
import { runInSlices } from '@/domain/slices';
import { loadBackground, loadVectors } from '@/storage/assets';
import { isDue, readBasis } from '@/storage/fingerprint';
import { allInterests } from '@/storage/interests';
import { keepLearned, readLearned } from '@/storage/learned';
import { gatherLessons } from '@/storage/lessons';

const mostRounds = 5; // A reader who judges on and on is asked again by the page

/**
 * Learns what there is to learn, one at a time in the whole browser; who asks meanwhile waits, and finds nothing left
 * to do. Whether anything is known now that was not at the time `since`, or, where that is not said, when it was asked.
 * Nothing is kept but in the database, so the worker may die at any time: whoever asks again begins again.
 */
export async function learnIfDue(since?: number): Promise<boolean> {
  const before = since ?? (await learnedAt());
  await navigator.locks.request('paperlight-learning', async () => {
    for (let round = 0; round < mostRounds; round++) if (!(await learnOnce())) return;
  });
  return (await learnedAt()) !== before;
}

async function learnedAt(): Promise<number> {
  return (await readLearned())?.at ?? 0;
}

/** Whether there was anything to do; then there may be more, for the reader may have judged meanwhile. */
async function learnOnce(): Promise<boolean> {
  const vectors = await loadVectors();
  if (!vectors) return false;
  const interests = await allInterests();
  const basis = await readBasis(interests, vectors.version);
  if (!isDue(await readLearned(), basis)) return false;
  const background = (await loadBackground()) ?? [];
  const learned = await runInSlices(learn(interests, await gatherLessons(), vectors, background));
  await keepLearned(learned, basis, vectors.version);
  return true;
}
