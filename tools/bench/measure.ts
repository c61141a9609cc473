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
  /** Milliseconds of processor time: the median of all rounds, and the fastest. */
  median: number;
  fastest: number;
}

/** Does it so many times, and once before that is not counted. */
export function measure({ name, goal, run }: Row, rounds: number): Measured {
  run();
  const times = Array.from({ length: rounds }, () => {
    const begun = processorTime();
    const own = run();
    return own ?? processorTime() - begun;
  }).sort((one, other) => one - other);
  return { name, ...(goal !== undefined && { goal }), median: times[rounds >> 1]!, fastest: times[0]! };
}

/** Milliseconds that the process has worked, collecting garbage included; what else the machine does hardly matters. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
