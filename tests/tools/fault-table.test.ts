import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '@/tests/temp-folder';

import { root } from '@/tools/dependencies.mjs';
import { readFaults, tableOf } from '@/tools/fault-table.mjs';

const row = { fault: 'worker stopped', tried: 2_000, lost: 0, doubled: 0, letIn: 0, ok: true };
const harmed = { fault: 'browser killed', tried: 10, lost: 1, doubled: 2, letIn: 3, ok: false };

const folder = tempFolder();

function reportOf(content: object): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return path.relative(root, file);
}

const telling = (...told: object[]) => ({
  annotations: told.map((one) => ({ type: 'fault', description: JSON.stringify(one) })),
});
const specOf = (...results: object[]) => ({ tests: [{ results }] });

test('rows are read from every suite in a suite, several of a test too, and no other annotation', () => {
  const slow = { annotations: [{ type: 'slow', description: 'not a row' }] };
  const inner = { specs: [specOf(telling(row, harmed)), specOf(slow), specOf({})] };
  expect(readFaults(reportOf({ suites: [{ specs: [], suites: [inner] }] }))).toEqual([row, harmed]);
});

test('what several tests tell of one fault is one row, which is ok only when each was', () => {
  const other = { ...harmed, fault: row.fault };
  const report = reportOf({ suites: [{ specs: [specOf(telling(row)), specOf(telling(other))] }] });
  const sum = { fault: row.fault, tried: 2_010, lost: 1, doubled: 2, letIn: 3, ok: false };
  expect(readFaults(report)).toEqual([sum]);
});

test('what was never tried is not ok', () => {
  const report = reportOf({ suites: [{ specs: [specOf(telling({ ...row, tried: 0 }))] }] });
  expect(readFaults(report)).toEqual([{ ...row, tried: 0, ok: false }]);
});

describe('of a test that was tried again', () => {
  const readTries = (...tries: object[]) =>
    readFaults(reportOf({ suites: [{ specs: [specOf(...tries.map((try_) => telling(try_)))] }] }));

  test('the last try tells, where no earlier one did harm', () => {
    const [first, last] = [
      { ...row, ok: false },
      { ...row, tried: 5 },
    ];
    expect(readTries(first, last)).toEqual([last]);
  });

  test.each(['lost', 'doubled', 'letIn'])('what an earlier try found %s counts', (harm) => {
    const first = { ...row, [harm]: 1, ok: false };
    expect(readTries(first, row)).toEqual([{ ...first, tried: 4_000 }]);
  });

  test('what may only have been late has a second chance', () => {
    expect(readTries({ ...row, lost: 1, mayBeLate: true, ok: false }, row)).toEqual([row]);
  });
});

test('where nothing was run there are no rows', () => {
  expect(readFaults('no/such/report.json')).toEqual([]);
  expect(readFaults(reportOf({ stats: {} }))).toEqual([]);
});

test('the table has a line for each row, numbers to be read, and harm that stands out', () => {
  expect(tableOf([row, harmed])).toBe(`| fault | tried | lost | doubled | let in |  |
| --- | --: | --: | --: | --: | --- |
| worker stopped | 2,000 | 0 | 0 | 0 | ok |
| browser killed | 10 | 1 | 2 | 3 | **failed** |`);
});
