import { rmSync } from 'node:fs';
import path from 'node:path';

import { root, runs } from './dependencies.mjs';
import { countHarmedBefore } from './fault-table.mjs';
import { readReport } from './report.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport */
/**
 * @typedef {import('./fault-table.mjs').Suite & {
 *   stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>,
 *   errors: unknown[],
 * }} PlaywrightReport
 */

/** Runs a Node program that passes or fails as a whole. @returns {Count} */
export function check(/** @type {string} */ name, /** @type {string[]} */ parameters) {
  console.log(`\n── ${name}`);
  const passes = runs(process.execPath, parameters);
  if (!passes) console.log(`── ${name}: failed`);
  return { passed: Number(passes), failed: Number(!passes), skipped: 0 };
}

/**
 * Runs a test runner and counts its tests. A runner that broke down, or ran nothing, is a failure of its own.
 * @template Report
 * @param {string} name
 * @param {string[]} parameters
 * @param {string} file Where the runner writes its report, as JSON.
 * @param {(report: Report) => Count} count
 * @returns {Count}
 */
export function countTests(name, parameters, file, count) {
  rmSync(path.join(root, file), { force: true }); // An old report must not speak for this run
  const whole = check(name, parameters);
  const tests = count(readReport(file));
  const isBroken = tests.failed === 0 && (whole.failed > 0 || tests.passed === 0);
  return isBroken ? { ...tests, failed: 1 } : tests;
}

/** Counts Vitest's tests, and each file that could not be loaded as one failure. */
export function countVitest(/** @type {Partial<VitestReport>} */ { testResults = [] }) {
  const count = sum([]);
  for (const { status, assertionResults } of testResults) {
    for (const test of assertionResults) count[bucketOf(test.status)]++;
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) count.failed++;
  }
  return count;
}

/** @returns {keyof Count} */
function bucketOf(/** @type {string} */ status) {
  return status === 'passed' || status === 'failed' ? status : 'skipped';
}

/**
 * Counts Playwright's tests. Those that passed only at a later try passed, unless an earlier one did harm; it is said how
 * many there are of both.
 */
export function countPlaywright(/** @type {Partial<PlaywrightReport>} */ report) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  const harmed = countHarmedBefore(report);
  if (flaky > 0) console.log(`── Passed only at a later try: ${flaky}, listed above as flaky`);
  if (harmed > 0) console.log(`── Of these an earlier try did harm, and failed: ${harmed}`);
  const failed = unexpected + harmed + (report.errors ?? []).length;
  return { passed: expected + flaky - harmed, failed, skipped };
}

/** @returns {Count} */
export function sum(/** @type {Count[]} */ counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}
