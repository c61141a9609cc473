import type { TestInfo } from '@playwright/test';
import { expect } from '@/tests/e2e/extension';

/** What became of one kind of fault. */
export interface FaultRow {
  fault: string;
  /** How often it was brought about. */
  tried: number;
  /** Confirmed changes that are gone, in whole or in part. */
  lost: number;
  /** Changes that are there more than once. */
  doubled: number;
  /** What came in that should have stayed out: a forged change, a script, a request. */
  letIn: number;
}

/** `npm run faults` tries long and hard, every test run a shorter time. */
export const isWhole = process.env.FAULTS === 'whole';

/** How often to try: `FAULTS_TRIED` says otherwise. */
export function triedOf(short: number, whole: number): number {
  return Number(process.env.FAULTS_TRIED ?? (isWhole ? whole : short));
}

/** Notes beside a row how hard the faults were. */
export function tellHow(info: TestInfo, how: Record<string, number>): void {
  info.annotations.push({ type: 'how hard', description: JSON.stringify(how) });
  console.log(
    `  ${Object.entries(how)
      .map(([what, count]) => `${what}: ${count}`)
      .join(', ')}`,
  );
}

/** Puts a row into the table of faults, and fails the test when it tells of harm. */
export function tell(info: TestInfo, row: FaultRow): void {
  const harm = { lost: row.lost, doubled: row.doubled, letIn: row.letIn };
  const ok = Object.values(harm).every((count) => count === 0);
  info.annotations.push({ type: 'fault', description: JSON.stringify({ ...row, ok }) });
  expect(harm, row.fault).toEqual({ lost: 0, doubled: 0, letIn: 0 });
}

/** What was compared and found wrong, in words. */
export interface Harm {
  /** Confirmed changes that are gone, whole or in part. */
  lost: string[];
  /** What is there more than once. */
  doubled: string[];
}

/** Puts a row into the table. Where no harm was found, `wasHard` throws unless the faults could have done any. */
export function tellHarm(
  info: TestInfo,
  fault: string,
  tried: number,
  { lost, doubled }: Harm,
  wasHard: () => void,
): void {
  const words = [...lost, ...doubled];
  if (words.length > 0) console.error(`  ${words.slice(0, 20).join('\n  ')}`);
  else wasHard();
  tell(info, { fault, tried, lost: lost.length, doubled: doubled.length, letIn: 0 });
}
