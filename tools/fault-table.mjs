import { readReport } from './report.mjs';

/** @typedef {{ fault: string, tried: number, lost: number, doubled: number, letIn: number, ok: boolean }} FaultRow */
/** @typedef {FaultRow & { mayBeLate?: boolean }} ToldRow `mayBeLate`: what is lost may be there if it is tried again. */
/** @typedef {{ annotations?: { type: string, description?: string }[] }} Try */
/** @typedef {{ tests: { status?: string, results: Try[] }[] }} Spec */
/** @typedef {{ suites?: Suite[], specs?: Spec[] }} Suite */

/**
 * What the tests of a report tell of faults: each test's last try, and earlier ones that did harm; none when there is no
 * report. @returns {FaultRow[]}
 */
export function readFaults(/** @type {string} */ report) {
  const told = specsOf(readReport(report)).flatMap(({ tests }) => tests.flatMap(rowsOf));
  const names = [...new Set(told.map(({ fault }) => fault))];
  return names.map((name) => together(told.filter(({ fault }) => fault === name)));
}

/** What several tests tell of one fault; what was never tried did not hold. @returns {FaultRow} */
function together(/** @type {FaultRow[]} */ rows) {
  const sum = (/** @type {'tried' | 'lost' | 'doubled' | 'letIn'} */ what) =>
    rows.reduce((all, row) => all + row[what], 0);
  const [tried, lost, doubled, letIn] = [sum('tried'), sum('lost'), sum('doubled'), sum('letIn')];
  return {
    fault: rows[0]?.fault ?? '',
    tried,
    lost,
    doubled,
    letIn,
    ok: tried > 0 && rows.every(({ ok }) => ok),
  };
}

/** @returns {Spec[]} */
function specsOf(/** @type {Suite} */ { suites = [], specs = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** How many tests held when they were tried again, though an earlier try did harm. */
export function countHarmedBefore(/** @type {Suite} */ report) {
  const tests = specsOf(report).flatMap((spec) => spec.tests);
  return tests.filter(({ status, results }) => status === 'flaky' && harmBefore(results).length > 0).length;
}

/** @returns {ToldRow[]} */
function rowsOf(/** @type {Spec['tests'][number]} */ { results }) {
  return [...harmBefore(results), ...toldBy(results.at(-1))];
}

/** What tries before the last lost, doubled or let in. */
function harmBefore(/** @type {Try[]} */ results) {
  const told = results.slice(0, -1).flatMap(toldBy);
  return told.filter(({ lost, doubled, letIn, mayBeLate }) => !mayBeLate && lost + doubled + letIn > 0);
}

/** @returns {ToldRow[]} */
function toldBy(/** @type {Try | undefined} */ result) {
  const told = (result?.annotations ?? []).filter(({ type }) => type === 'fault');
  return told.map(({ description = '' }) => JSON.parse(description));
}

/** The rows as a Markdown table. */
export function tableOf(/** @type {FaultRow[]} */ rows) {
  const heads = ['fault', 'tried', 'lost', 'doubled', 'let in', ''];
  const cells = rows.map(({ fault, tried, lost, doubled, letIn, ok }) => [
    fault,
    ...[tried, lost, doubled, letIn].map((count) => count.toLocaleString('en')),
    ok ? 'ok' : '**failed**',
  ]);
  const lines = [heads, heads.map((_, at) => (at === 0 || at === 5 ? '---' : '--:')), ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}
