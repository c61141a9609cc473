// npm test: every check there is. `--quick`: types, style and unit tests only. Ends with "N passed, N failed".
import { existsSync } from 'node:fs';
import path from 'node:path';

import { ensureChromium } from './browser.mjs';
import { check, countPlaywright, countTests, countVitest, sum } from './checks.mjs';
import { ensureDependencies, root, runs } from './dependencies.mjs';
import { readFaults, tableOf } from './fault-table.mjs';
import { ensureFirefox } from './firefox.mjs';

const wxt = 'node_modules/wxt/bin/wxt.mjs';
const isQuick = process.argv.includes('--quick');

ensureDependencies();
if (!isQuick) {
  process.env.CHROMIUM_BIN = await ensureChromium(); // For all that follow
  await ensureFirefox();
}
if (!existsSync(path.join(root, '.wxt'))) runs(process.execPath, [wxt, 'prepare']);

const counts = [...quickChecks(), ...(isQuick ? [] : slowChecks())];
const { passed, failed, skipped } = sum(counts);
if (!isQuick) console.log(`\n${tableOf(readFaults('test-results/e2e.json'))}`);
if (skipped > 0) console.log(`\n${skipped} skipped`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function quickChecks() {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run'];
  return [
    check('Types', ['node_modules/typescript/bin/tsc', '--noEmit']),
    check('Style', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']),
    countTests('Unit tests', vitest, 'test-results/vitest.json', countVitest),
  ];
}

function slowChecks() {
  const playwright = ['node_modules/@playwright/test/cli.js', 'test'];
  const webExt = ['node_modules/web-ext/bin/web-ext.js', 'lint', '--no-config-discovery'];
  return [
    check('Build for Chrome', [wxt, 'build', '-b', 'chrome', '--mv3']),
    check('Build for Firefox', [wxt, 'build', '-b', 'firefox', '--mv3']),
    check('Rules of Firefox add-ons', [...webExt, '--source-dir', '.output/firefox-mv3']),
    countTests('Tests in the browsers', playwright, 'test-results/e2e.json', countPlaywright),
    check('npm start', ['tools/start.mjs', '--headless']),
  ];
}
