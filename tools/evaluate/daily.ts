import type { Options } from './arguments';
import { methods, yardstickFor } from './methods';
import { type DayOutcome, dealMonth, live } from './month';
import { type Figure, gain, groupBy, spread } from './statistics';
import { layOut, numberCell } from './table';
import type { Task } from './trials';

/** A reader's mean over some days of a month. */
export interface DailyOutcome extends DayOutcome {
  corpus: string;
  reader: string;
  method: string;
  days: string;
}

/** First and last days. */
const spans = [
  [1, 1],
  [2, 5],
  [6, 10],
  [11, 20],
  [21, 30],
] as const;

/** Every method's month for a reader's draw. */
export function runDaily({ corpus, reader, draw }: Task, { seed, methods: names }: Options): DailyOutcome[] {
  const month = dealMonth(reader, seed, draw);
  return methods
    .filter(({ name }) => names.includes(name))
    .flatMap((method) => {
      const days = live(reader.label, month, method);
      return spans.flatMap(([first, last]) =>
        days.slice(first - 1, last).map((day) => ({
          corpus,
          reader: JSON.stringify([reader.group, reader.label]),
          method: method.name,
          days: first === last ? `${first}` : `${first}-${last}`,
          ...day,
        })),
      );
    });
}

/** What a method comes to over the readers of a corpus. */
export interface DailySummary {
  corpus: string;
  method: string;
  days: string;
  readers: number;
  recall15: number | null;
  recall15_se: number | null;
  p5: number | null;
  p5_se: number | null;
  /** Mean number of saved papers. */
  saved: number | null;
  /** Mean differences to arxiv-sanity-lite over the same readers and digests. */
  recall15_gain: number | null;
  recall15_gain_se: number | null;
  p5_gain: number | null;
  p5_gain_se: number | null;
}

/** One row per corpus, method and span of days. */
export function summariseDaily(outcomes: DailyOutcome[]): DailySummary[] {
  const rows = groupBy(outcomes, ({ corpus, method, days }) => keyOf(corpus, method, days));
  return [...rows.values()].map((its) => {
    const { corpus, method, days } = its[0]!;
    const yardstick = yardstickFor(1);
    const standard = method === yardstick ? [] : (rows.get(keyOf(corpus, yardstick, days)) ?? []);
    const over = (name: keyof DayOutcome) => spread(figuresOf(its, name));
    const against = (name: keyof DayOutcome) => gain(figuresOf(its, name), figuresOf(standard, name));
    return {
      ...{ corpus, method, days, readers: new Set(its.map(({ reader }) => reader)).size },
      ...{ recall15: over('recall').mean, recall15_se: over('recall').error },
      ...{ p5: over('p5').mean, p5_se: over('p5').error, saved: over('saved').mean },
      ...{ recall15_gain: against('recall').mean, recall15_gain_se: against('recall').error },
      ...{ p5_gain: against('p5').mean, p5_gain_se: against('p5').error },
    };
  });
}

function keyOf(...parts: string[]): string {
  return JSON.stringify(parts);
}

function figuresOf(outcomes: DailyOutcome[], name: keyof DayOutcome): Figure[] {
  return outcomes.map((outcome) => ({ reader: outcome.reader, figure: outcome[name] }));
}

const heads = [
  'method',
  'days',
  'readers',
  'R@15',
  '±',
  'P@5',
  '±',
  'saved',
  'R@15 gain',
  '±',
  'P@5 gain',
  '±',
];

/** The summaries as text to read: a table per corpus, methods together for each span. */
export function dailyTable(summaries: DailySummary[]): string {
  return [...groupBy(summaries, ({ corpus }) => corpus)]
    .map(([corpus, its]) => {
      const sorted = [...groupBy(its, ({ days }) => days).values()].flat();
      const table = layOut(
        [heads, ...sorted.map(cellsOf)],
        sorted.map(({ days }) => days),
      );
      return `${corpus}\n${table}`;
    })
    .join('\n\n');
}

function cellsOf(one: DailySummary): string[] {
  return [
    ...[one.method, one.days, String(one.readers)],
    ...[one.recall15, one.recall15_se, one.p5, one.p5_se].map((number) => numberCell(number)),
    numberCell(one.saved, 1),
    ...[one.recall15_gain, one.recall15_gain_se, one.p5_gain, one.p5_gain_se].map((number) =>
      numberCell(number),
    ),
  ];
}
