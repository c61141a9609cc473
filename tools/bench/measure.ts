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
export function measure(row: Row, rounds: number): Measured {
  return measureInTurn([row], rounds)[0]!;
}

/** Does one after the other in each round, so that what slows the machine slows all alike. */
export function measureInTurn(rows: Row[], rounds: number): Measured[] {
  for (const { run } of rows) run();
  const times: number[][] = rows.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, { run }] of rows.entries()) times[at]!.push(timeOf(run));
  return rows.map(({ name, goal }, at) => {
    const sorted = times[at]!.sort((one, other) => one - other);
    return { name, ...(goal !== undefined && { goal }), median: sorted[rounds >> 1]!, fastest: sorted[0]! };
  });
}

function timeOf(run: Row['run']): number {
  const begun = processorTime();
  return run() ?? processorTime() - begun;
}

/** Milliseconds that the process has worked, collecting garbage included; what else the machine does hardly matters. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
