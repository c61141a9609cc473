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

/** Puts a row into the table of faults, and fails the test when it tells of harm. */
export function tell(info: TestInfo, row: FaultRow): void {
  const harm = { lost: row.lost, doubled: row.doubled, letIn: row.letIn };
  const ok = Object.values(harm).every((count) => count === 0);
  info.annotations.push({ type: 'fault', description: JSON.stringify({ ...row, ok }) });
  expect(harm, row.fault).toEqual({ lost: 0, doubled: 0, letIn: 0 });
}
