/** How good a ranking is; each from 0 to 1, but `wss95` from -0.05 to 0.95. */
export interface Metrics {
  auc: number;
  ap: number;
  p10: number;
  r20: number;
  wss95: number;
}

export const metricNames = ['auc', 'ap', 'p10', 'r20', 'wss95'] as const satisfies (keyof Metrics)[];

/**
 * Measures a ranking by descending score; papers of equal score stand in the given order, but share the AUC. There
 * must be relevant papers and others. Throws an `Error` when a score is no number.
 *
 * AUC: the share of pairs in the right order, ties half (Hanley and McNeil, Radiology 143, 1982). AP: mean precision at
 * the relevant papers. P@10: relevant share of the first ten. R@20 %: share of the relevant in the best fifth. WSS@95:
 * the share one need not read to find 95 % of the relevant, less 5 % (Cohen et al., JAMIA 13(2), 2006).
 */
export function measure(scores: ArrayLike<number>, relevant: boolean[]): Metrics {
  const order = orderOf(scores, relevant.length);
  const hits = order.map((paper) => relevant[paper]!);
  const places = hits.flatMap((hit, at) => (hit ? [at + 1] : [])); // Of the relevant, from 1
  const count = places.length;
  const within = (rank: number) => places.filter((place) => place <= rank).length;
  return {
    auc: auc(order, scores, hits),
    ap: places.reduce((sum, place, at) => sum + (at + 1) / place, 0) / count,
    p10: within(10) / 10,
    r20: within(Math.ceil(0.2 * hits.length)) / count,
    wss95: 0.95 - places[Math.ceil(0.95 * count) - 1]! / hits.length,
  };
}

/** The places of the scores, the best first. */
export function orderOf(scores: ArrayLike<number>, count: number): number[] {
  const numbers = Array.from(scores);
  if (numbers.length !== count || numbers.some(Number.isNaN))
    throw new Error(`${count} papers need as many scores that are numbers`);
  return [...numbers.keys()].sort((one, other) => Math.sign(numbers[other]! - numbers[one]!) || one - other);
}

function auc(order: number[], scores: ArrayLike<number>, hits: boolean[]): number {
  let right = 0; // Pairs
  let othersBehind = 0;
  for (let end = order.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && scores[order[start - 1]!] === scores[order[start]!]) start--;
    const tied = hits.slice(start, end);
    const others = tied.filter((hit) => !hit).length;
    right += (tied.length - others) * (othersBehind + others / 2);
    othersBehind += others;
    end = start;
  }
  return right / (othersBehind * (hits.length - othersBehind));
}
