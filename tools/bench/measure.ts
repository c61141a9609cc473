/** Something to be measured. */
export interface Row {
  name: string;
  /** The most milliseconds it may take. */
  goal?: number;
  /** Does it once. Its milliseconds are returned where they are not those of the whole. */
  run: () => number | undefined;
}

export interface Measured {
  name: string;
  goal?: number;
  /** Milliseconds: the median of all rounds, and the fastest, which others on the machine disturb least. */
  median: number;
  fastest: number;
}

/** Does it so many times, and once before that is not counted. */
export function measure({ name, goal, run }: Row, rounds: number): Measured {
  run();
  const times = Array.from({ length: rounds }, () => {
    const begun = performance.now();
    const own = run();
    return own ?? performance.now() - begun;
  }).sort((one, other) => one - other);
  return { name, ...(goal !== undefined && { goal }), median: times[rounds >> 1]!, fastest: times[0]! };
}
