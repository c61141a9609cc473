import { yardstickFor } from './methods';
import type { Metrics } from './metrics';
import { type Figure, gain, groupBy, spread } from './statistics';
import type { Outcome } from './trials';

type Rounded = number | null;

/** What a method comes to over the readers of a corpus. Rounded to five digits; null where there are too few readers. */
export interface Summary {
  corpus: string;
  method: string;
  k: number;
  readers: number;
  /** Means over readers; `_se` are their standard errors. */
  auc: Rounded;
  auc_se: Rounded;
  ap: Rounded;
  ap_se: Rounded;
  p10: Rounded;
  p10_se: Rounded;
  r20: Rounded;
  wss95: Rounded;
  /** Mean differences to the yardstick over the same readers and draws, in AUC, AP and P@10. */
  gain: Rounded;
  gain_se: Rounded;
  ap_gain: Rounded;
  ap_gain_se: Rounded;
  p10_gain: Rounded;
  p10_gain_se: Rounded;
}

/** One row per corpus, method and k, in the order in which they first occur. */
export function summarise(outcomes: Outcome[]): Summary[] {
  const rows = groupBy(outcomes, ({ corpus, method, k }) => keyOf(corpus, method, k));
  return [...rows.values()].map((its) => {
    const { corpus, method, k } = its[0]!;
    const yardstick = yardstickFor(k);
    const standard = method === yardstick ? [] : (rows.get(keyOf(corpus, yardstick, k)) ?? []);
    return {
      corpus,
      method,
      k,
      readers: new Set(its.map(({ reader }) => reader)).size,
      ...rowOf(its, standard),
    };
  });
}

function keyOf(corpus: string, method: string, k: number): string {
  return JSON.stringify([corpus, method, k]);
}

function rowOf(its: Outcome[], standard: Outcome[]): Omit<Summary, 'corpus' | 'method' | 'k' | 'readers'> {
  const over = (name: keyof Metrics) => spread(figuresOf(its, name));
  const against = (name: keyof Metrics) => gain(figuresOf(its, name), figuresOf(standard, name));
  return {
    auc: over('auc').mean,
    auc_se: over('auc').error,
    ap: over('ap').mean,
    ap_se: over('ap').error,
    p10: over('p10').mean,
    p10_se: over('p10').error,
    r20: over('r20').mean,
    wss95: over('wss95').mean,
    gain: against('auc').mean,
    gain_se: against('auc').error,
    ap_gain: against('ap').mean,
    ap_gain_se: against('ap').error,
    p10_gain: against('p10').mean,
    p10_gain_se: against('p10').error,
  };
}

function figuresOf(outcomes: Outcome[], name: keyof Metrics): Figure[] {
  return outcomes.map(({ reader, metrics }) => ({ reader, figure: metrics[name] }));
}
