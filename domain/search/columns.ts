import type { Entry } from './entry';
import { authorKeys, lastNameFirst, titleKeys, writeKeys } from './order-keys';
import type { Columns, Labels } from './segment';

/** Columns for so many papers, to be filled. */
export function emptyColumns(count: number): Omit<Columns, 'tags' | 'sites'> {
  return {
    at: new Float64Array(count),
    changedAt: new Float64Array(count),
    years: new Uint16Array(count),
    flags: new Uint8Array(count),
    titleTerms: new Uint8Array(count),
    authorsEnd: new Uint16Array(count),
    titleOrder: new Float64Array(count * titleKeys),
    authorOrder: new Float64Array(count * authorKeys),
  };
}

/** How many numbers a paper has in each column. */
export const widths: Record<keyof ReturnType<typeof emptyColumns>, number> = {
  at: 1,
  changedAt: 1,
  years: 1,
  flags: 1,
  titleTerms: 1,
  authorsEnd: 1,
  titleOrder: titleKeys,
  authorOrder: authorKeys,
};

/** The columns of entries; `titleTerms` and `authorsEnd` are left to whoever cuts their words. */
export function columnsOf(entries: Entry[]): Columns {
  const columns = emptyColumns(entries.length);
  for (const [paper, { at, changedAt, year, flags, title, authors }] of entries.entries()) {
    columns.at[paper] = at;
    columns.changedAt[paper] = changedAt;
    columns.years[paper] = year;
    columns.flags[paper] = flags;
    writeKeys(columns.titleOrder, paper, titleKeys, title);
    writeKeys(columns.authorOrder, paper, authorKeys, lastNameFirst(authors[0] ?? ''));
  }
  return {
    ...columns,
    tags: labelsOf(entries.map(({ tags }) => tags)),
    sites: labelsOf(entries.map(({ sites }) => sites)),
  };
}

/** The labels of papers, from the names that each has. */
export function labelsOf(lists: string[][]): Labels {
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(lists.length + 1);
  const of: number[] = [];
  for (const [paper, list] of lists.entries()) {
    for (const name of list) {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      of.push(number);
    }
    starts[paper + 1] = of.length;
  }
  return { names: [...numbers.keys()], starts, of: Uint32Array.from(of) };
}

/** The names that a paper has. */
export function namesOf({ names, starts, of }: Labels, paper: number): string[] {
  return Array.from(of.subarray(starts[paper], starts[paper + 1]), (number) => names[number]!);
}
