/** One figure of the bench beside what it is measured against, and what it should be. */
export interface Row {
  what: string;
  against: string;
  /** So many times what it is measured against; milliseconds or bytes where that is nothing. */
  ratio: number;
  aim: string;
  met: boolean;
}

/** How a cost grows. */
export interface Curve {
  /** The file it is drawn into, with the other curves of that name. */
  plot: string;
  name: string;
  /** What grows, and in what the cost is. */
  across: string;
  up: string;
  points: [number, number][];
}

/** What a trial found. */
export interface Outcome {
  rows: Row[];
  curves: Curve[];
}

export function atMost(what: string, against: string, ratio: number, most: number, unit = '×'): Row {
  return { what, against, ratio, aim: `≤ ${most.toLocaleString('en')} ${unit}`, met: ratio <= most };
}

export function atLeast(what: string, against: string, ratio: number, least: number): Row {
  return { what, against, ratio, aim: `≥ ${least} ×`, met: ratio >= least };
}

/** What no aim is set for, told to be compared with. */
export function told(what: string, against: string, ratio: number): Row {
  return { what, against, ratio, aim: noAim, met: true };
}

const noAim = '-';

export function asMarkdown(rows: Row[]): string {
  const lines = rows.map(({ what, against, ratio, aim, met }) =>
    [what, against, rounded(ratio), aim, aim === noAim ? aim : met ? 'yes' : '**no**'].join(' | '),
  );
  return ['what | against | ratio | aim | met', '--- | --- | ---: | --- | ---', ...lines]
    .map((line) => `| ${line} |`)
    .join('\n');
}

function rounded(ratio: number): string {
  return ratio >= 100 ? Math.round(ratio).toLocaleString('en') : ratio.toFixed(ratio < 10 ? 2 : 1);
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return below === undefined || above === undefined ? Number.NaN : (below + above) / 2;
}
