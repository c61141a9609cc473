import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { root } from './dependencies.mjs';

/** @typedef {{ fault: string, tried: number, lost: number, doubled: number, letIn: number, ok: boolean }} FaultRow */
/** @typedef {{ tests: { results: { annotations?: { type: string, description?: string }[] }[] }[] }} Spec */
/** @typedef {{ suites?: Suite[], specs?: Spec[] }} Suite */

/** What the tests of a report tell of faults, each test's last try; none when there is no report. @returns {FaultRow[]} */
export function readFaults(/** @type {string} */ report) {
  const file = path.join(root, report);
  if (!existsSync(file)) return [];
  const told = specsOf(JSON.parse(readFileSync(file, 'utf8'))).flatMap(({ tests }) => tests.flatMap(rowsOf));
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

/** @returns {FaultRow[]} */
function rowsOf(/** @type {Spec['tests'][number]} */ { results }) {
  const told = results.at(-1)?.annotations ?? [];
  return told.filter(({ type }) => type === 'fault').map(({ description = '' }) => JSON.parse(description));
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
