import type { Interest } from '@/domain/interest';
import { engineVersion } from '@/domain/relevance/learn';
import { database, type LearnedRow } from './database';
import { upkeepAt } from './upkeep';

/** What learning would start from now. */
export interface Basis {
  /** Another one whenever learning again would teach something else. */
  fingerprint: string;
  /** How many papers were seen. */
  seen: number;
  /** Whether there is anything to learn from or for. */
  isEmpty: boolean;
}

/** Says what learning would start from, without reading any of it: some milliseconds, however much there is. */
export async function readBasis(interests: Interest[], vectors: string): Promise<Basis> {
  const [saved, judged, changed, seen] = await Promise.all([
    database.library.count(),
    database.judgements.count(),
    upkeepAt('lessons changed'),
    database.sightings.count(),
  ]);
  const parts = [engineVersion, vectors, saved, judged, changed ?? 0, ...interests.map(teachingPart)];
  return { fingerprint: JSON.stringify(parts), seen, isEmpty: interests.length + saved + judged === 0 };
}

/** What of an interest is learned from; the rest is told, or applied when a paper is judged. */
function teachingPart(interest: Interest) {
  const { name, colour, createdAt, changedAt, ignoredWords, never, examples, ...rest } = interest;
  return { ...rest, examples: examples?.map(({ id, abstract }) => [id, abstract?.length]) };
}

const fewSeen = 40; // Papers: about one page
const fewOfThem = 0.2;
const mostCounted = 2_000; // Learning looks at no more

/** Whether learning again is due. */
export function isDue(row: LearnedRow | undefined, { fingerprint, seen, isEmpty }: Basis): boolean {
  if (!row) return !isEmpty;
  const growth = Math.abs(seen - row.seen);
  return row.fingerprint !== fingerprint || growth > fewSeen + fewOfThem * Math.min(row.seen, mostCounted);
}
