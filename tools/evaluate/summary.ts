import { yardstickFor } from './methods';
import { type Metrics, metricNames } from './metrics';
import type { Outcome } from './trials';

/** What a method comes to over the readers of a corpus. Rounded to five digits. */
export interface Summary extends Metrics {
  corpus: string;
  method: string;
  k: number;
  readers: number;
  /** Standard error over readers; null when there is only one. */
  auc_se: number | null;
  ap_se: number | null;
  p10_se: number | null;
  /** Mean difference to the yardstick over the same readers' same draws; null when there is none to compare with. */
  gain: number | null;
  gain_se: number | null;
  ap_gain: number | null;
  ap_gain_se: number | null;
  p10_gain: number | null;
  p10_gain_se: number | null;
}

/** One row per corpus, method and k, in the order in which they first occur. */
export function summarise(outcomes: Outcome[]): Summary[] {
  const rows = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const key = rowKey(outcome.corpus, outcome.method, outcome.k);
    rows.set(key, [...(rows.get(key) ?? []), outcome]);
  }
  const byReader = new Map([...rows].map(([key, its]) => [key, readersOf(its)]));
  return [...rows].map(([key, [first]]) => {
    const { corpus, method, k } = first!;
    const yardstick = yardstickFor(k);
    const standard = method === yardstick ? undefined : byReader.get(rowKey(corpus, yardstick, k));
    return { corpus, method, k, ...rowOf(byReader.get(key)!, standard) };
  });
}

function rowKey(corpus: string, method: string, k: number): string {
  return JSON.stringify([corpus, method, k]);
}

type Readers = Map<string, Metrics>;

/** Each reader's mean over the draws. */
function readersOf(outcomes: Outcome[]): Readers {
  const draws = new Map<string, Metrics[]>();
  for (const { reader, metrics } of outcomes) draws.set(reader, [...(draws.get(reader) ?? []), metrics]);
  return new Map([...draws].map(([reader, its]) => [reader, meanOf(its)]));
}

function meanOf(draws: Metrics[]): Metrics {
  const [auc, ap, p10, r20, wss95] = metricNames.map((name) => mean(draws.map((draw) => draw[name])));
  return { auc: auc!, ap: ap!, p10: p10!, r20: r20!, wss95: wss95! };
}

function rowOf(readers: Readers, standard: Readers | undefined): Omit<Summary, 'corpus' | 'method' | 'k'> {
  const all = [...readers.values()];
  const column = (name: keyof Metrics) => all.map((metrics) => metrics[name]);
  const gains = (name: keyof Metrics) =>
    [...readers].flatMap(([reader, metrics]) => {
      const other = standard?.get(reader);
      return other ? [metrics[name] - other[name]] : [];
    });
  return {
    readers: all.length,
    auc: round(mean(column('auc')))!,
    auc_se: round(errorOf(column('auc'))),
    ap: round(mean(column('ap')))!,
    ap_se: round(errorOf(column('ap'))),
    p10: round(mean(column('p10')))!,
    p10_se: round(errorOf(column('p10'))),
    r20: round(mean(column('r20')))!,
    wss95: round(mean(column('wss95')))!,
    gain: round(mean(gains('auc'))),
    gain_se: round(errorOf(gains('auc'))),
    ap_gain: round(mean(gains('ap'))),
    ap_gain_se: round(errorOf(gains('ap'))),
    p10_gain: round(mean(gains('p10'))),
    p10_gain_se: round(errorOf(gains('p10'))),
  };
}

/** NaN for no numbers. */
export function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The standard error of the mean; NaN for fewer than two numbers. */
export function errorOf(numbers: number[]): number {
  const middle = mean(numbers);
  const squares = numbers.reduce((sum, number) => sum + (number - middle) ** 2, 0);
  return Math.sqrt(squares / (numbers.length - 1) / numbers.length);
}

function round(number: number): number | null {
  return Number.isFinite(number) ? Math.round(number * 1e5) / 1e5 : null;
}
