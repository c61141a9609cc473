import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '@/tests/temp-folder';

import { type Count, countPlaywright, countTests, countVitest, sum } from '@/tools/checks.mjs';
import { root } from '@/tools/dependencies.mjs';

// What must not happen: a run that broke down, and the last line says that nothing failed.

describe('Vitest', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  });

  test('counts tests by how they ended', () => {
    const report = { testResults: [file('failed', 'passed', 'failed', 'pending'), file('passed', 'passed')] };
    expect(countVitest(report)).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  test('a file that could not be loaded has no failing test, and is a failure', () => {
    expect(countVitest({ testResults: [file('failed'), file('failed', 'passed')] })).toEqual({
      passed: 1,
      failed: 2,
      skipped: 0,
    });
  });
});

describe('Playwright', () => {
  test('a test that passed only at a later try has passed, and that is said; what broke down has failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 6, failed: 2, skipped: 2 });
  });

  test('a test that passed only at a later try has failed, if the first lost something', () => {
    const row = { fault: 'killed', tried: 1, lost: 1, doubled: 0, letIn: 0, ok: false };
    const telling = (description: object) => ({
      annotations: [{ type: 'fault', description: JSON.stringify(description) }],
    });
    const tried = (first: object) => ({
      tests: [{ status: 'flaky', results: [telling(first), telling({ ...row, lost: 0, ok: true })] }],
    });
    const specs = [tried(row), tried({ ...row, mayBeLate: true }), tried({ ...row, lost: 0 })];
    const report = { stats: { expected: 1, unexpected: 0, flaky: 3, skipped: 0 }, suites: [{ specs }] };
    expect(countPlaywright(report)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });
});

describe('a runner', () => {
  const report = path.join(tempFolder(), 'report.json');
  const runner = (code: string) => countTests('A runner', ['-e', code], path.relative(root, report), read);
  const read = (counts: Partial<Count>): Count => ({ ...sum([]), ...counts });
  const write = (counts: Partial<Count>) =>
    `require('node:fs').writeFileSync(${JSON.stringify(report)}, '${JSON.stringify(counts)}');`;

  test('is believed when it ends well', () => {
    expect(runner(write({ passed: 3 }))).toEqual({ passed: 3, failed: 0, skipped: 0 });
  });

  test.each([
    ['breaks down after its report', `${write({ passed: 3 })} process.exit(1)`, 3],
    ['breaks down before it', 'process.exit(1)', 0],
    ['leaves half a report', write({ passed: 3 }).replace('}', ''), 0],
    ['runs nothing', write({}), 0],
  ])('is a failure of its own when it %s', (_, code, passed) => {
    expect(runner(code)).toEqual({ passed, failed: 1, skipped: 0 });
  });

  test('does not speak through an old report', () => {
    writeFileSync(report, JSON.stringify({ passed: 9 }));
    expect(runner('')).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
