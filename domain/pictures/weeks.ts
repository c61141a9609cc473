import type { Interest } from '@/domain/interest';

export const week = 7 * 86_400_000; // Milliseconds
export const leastToJudge = 10; // Flagged papers

/** A paper that was flagged. */
export interface Flagging {
  /** Milliseconds since 1970. */
  at: number;
  /** The interests that it was flagged for. */
  interests: string[];
  /** Whether it is in the library. */
  saved: boolean;
}

/** When each of the last `weeks` weeks began, the one that ends `now` last; milliseconds since 1970. */
export function weekStarts(weeks: number, now: number): number[] {
  return Array.from({ length: weeks }, (_, at) => now - (weeks - at) * week);
}

/** How many of the times lie in each week; those before and after count in none. */
export function countByWeek(times: number[], starts: number[]): number[] {
  const counts = starts.map(() => 0);
  const [first = 0] = starts;
  for (const time of times) {
    const at = Math.floor((time - first) / week);
    if (counts[at] !== undefined) counts[at] += 1;
  }
  return counts;
}

/** What an interest flagged in some weeks, and what became of it. */
export interface InterestCount {
  interest: Interest;
  flagged: number;
  saved: number;
  /** The part of the flagged papers that was saved, 0 to 1; absent below 10 of them. */
  precision?: number;
  weekly: number[];
  /** Flagged papers a week, since the interest is there, at least for a week. */
  perWeek: number;
}

/** Counts for each interest, in their order, in the weeks that begin at `starts`. */
export function countByInterest(
  interests: Interest[],
  flaggings: Flagging[],
  starts: number[],
): InterestCount[] {
  const end = (starts.at(-1) ?? 0) + week;
  return interests.map((interest) => {
    const its = flaggings.filter((one) => one.interests.includes(interest.id));
    const saved = its.filter((one) => one.saved).length;
    const there = its.reduce((first, { at }) => Math.min(first, at), interest.createdAt);
    const since = Math.max(starts[0] ?? 0, Math.min(there, end - week));
    return {
      interest,
      flagged: its.length,
      saved,
      ...(its.length >= leastToJudge && { precision: saved / its.length }),
      weekly: countByWeek(
        its.map(({ at }) => at),
        starts,
      ),
      perWeek: (its.length * week) / (end - since),
    };
  });
}
