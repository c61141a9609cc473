#!/usr/bin/env node
// npm run faults [-- --json] [-- --only WORDS]: breaks what can break, at length, and counts what is lost.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { ensureChromium } from './browser.mjs';
import { ensureDependencies, giveUp, root } from './dependencies.mjs';
import { readFaults, tableOf } from './fault-table.mjs';

const usage = `Usage: npm run faults [-- options]
  --only WORDS  only the tests whose name has these words
  --json        rows instead of a table`;
const report = 'test-results/faults.json';

const options = understand();
ensureDependencies();
process.env.CHROMIUM_BIN = await ensureChromium();
process.env.FAULTS = 'whole';
process.env.DEATHS = '1'; // In all tests of the browser the worker dies before every question
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = path.join(root, report);
for (const browser of ['chrome', 'firefox']) // Some tests of the browser read the manifests of both
  if (!toldAside(['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser, '--mv3']))
    giveUp('The extension could not be built: see above.');
rmSync(path.join(root, report), { force: true }); // An old report must not speak for this run
const only = options.only ? ['--grep', options.only] : [];
const projects = ['--project', 'faults', '--project', 'e2e'];
const playwright = ['node_modules/@playwright/test/cli.js', 'test', ...projects, '--retries', '0'];
const passes = toldAside([...playwright, '--workers', '1', '--reporter', 'list,json', ...only]);
const rows = readFaults(report);
console.log(options.json ? JSON.stringify(rows, undefined, 1) : `\n${tableOf(rows)}`);
process.exitCode = passes && rows.length > 0 && rows.every(({ ok }) => ok) ? 0 : 1;

/** Runs a Node program whose words are no part of what this one prints. */
function toldAside(/** @type {string[]} */ parameters) {
  return spawnSync(process.execPath, parameters, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}

function understand() {
  try {
    const known = /** @type {const} */ ({ only: { type: 'string' }, json: { type: 'boolean' } });
    return parseArgs({ options: known }).values;
  } catch (error) {
    return giveUp(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}
