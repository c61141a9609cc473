import type { TheirTable } from '@/domain/theirs';

const timeNames = {
  library: ['changedAt', 'savedAt'],
  interests: ['changedAt'],
  judgements: ['at'],
  sites: ['changedAt'],
  settings: ['changedAt'],
} as const;

/** When a sound row was last changed, in milliseconds since 1970: of two, the newer holds. */
export function timeOf(table: TheirTable, row: object): number {
  const fields: Record<string, unknown> = { ...row };
  return Number(timeNames[table].map((name) => fields[name]).find((time) => time !== undefined));
}

const latest = 8.64e15; // Milliseconds since 1970: no date is later, and no backup takes one

/** Now, but later than the last time even where the clock was set back since. Both in milliseconds since 1970. */
export function laterThan(last: number): number {
  return Math.max(Date.now(), Math.min(last + 1, latest));
}
