import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';

import { root } from '@/tools/dependencies.mjs';

const wxt = 'node_modules/wxt/bin/wxt.mjs';
const playwright = 'node_modules/@playwright/test/cli.js';
const report = 'test-results/faults.json';
const row = { fault: 'worker stopped', tried: 2_000, lost: 0, doubled: 0, letIn: 0, ok: true };
const annotations = [{ type: 'fault', description: JSON.stringify(row) }];
const whole = JSON.stringify({ suites: [{ specs: [{ tests: [{ results: [{ annotations }] }] }] }] });

let folder = '';

/** A folder with the command, and in the place of what it runs programs that note how they were called. */
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'paperlight-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(path.join(root, 'tools'), path.join(folder, 'tools'), { recursive: true });
  write('package.json', '{ "type": "module" }');
  write('package-lock.json', '{ "packages": {} }');
  write(
    wxt,
    `import fs from 'node:fs'; fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');`,
  );
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

function runFaults(): { status: number | null; rows: unknown; builds: string } {
  const env = { ...process.env, CHROMIUM_BIN: process.execPath };
  const parameters = ['tools/faults.mjs', '--json'];
  const { status, stdout } = spawnSync(process.execPath, parameters, { cwd: folder, env, encoding: 'utf8' });
  return { status, rows: JSON.parse(stdout), builds: readFileSync(path.join(folder, 'calls'), 'utf8') };
}

// Tests of all that is here read either
const builds = 'build -b chrome --mv3\nbuild -b firefox --mv3\n';

test('an old report does not speak for a run that left none', () => {
  write(report, whole);
  write(playwright, '');
  expect(runFaults()).toEqual({ status: 1, rows: [], builds });
});

test.each([
  ['a whole report', whole, 0, [row]],
  ['half a report', whole.slice(0, -9), 1, []],
])('%s tells what it has', (_, text, status, rows) => {
  const code = `fs.mkdirSync('test-results'); fs.writeFileSync('${report}', ${JSON.stringify(text)});`;
  write(playwright, `import fs from 'node:fs'; ${code}`);
  expect(runFaults()).toEqual({ status, rows, builds });
});
