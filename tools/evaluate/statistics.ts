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

/** To five digits; null for what is no number. */
export function round(number: number): number | null {
  return Number.isFinite(number) ? Math.round(number * 1e5) / 1e5 : null;
}

/** One measured number of one reader. */
export interface Figure {
  reader: string;
  figure: number;
}

/** Each reader's mean over the draws. */
export function byReader(figures: Figure[]): Map<string, number> {
  const draws = new Map<string, number[]>();
  for (const { reader, figure } of figures) draws.set(reader, [...(draws.get(reader) ?? []), figure]);
  return new Map([...draws].map(([reader, numbers]) => [reader, mean(numbers)]));
}

/** Mean over readers and its standard error; null where there are too few. */
export function spread(figures: Figure[]): { mean: number | null; error: number | null } {
  const numbers = [...byReader(figures).values()];
  return { mean: round(mean(numbers)), error: round(errorOf(numbers)) };
}

/** The mean difference to others over the readers that both have, and its standard error. */
export function gain(figures: Figure[], others: Figure[]): { mean: number | null; error: number | null } {
  const theirs = byReader(others);
  const differences = [...byReader(figures)].flatMap(([reader, figure]) => {
    const other = theirs.get(reader);
    return other === undefined ? [] : [{ reader, figure: figure - other }];
  });
  return spread(differences);
}

/** The things that share a key, in the order in which the keys first occur. */
export function groupBy<Thing>(things: Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
