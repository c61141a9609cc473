#!/usr/bin/env node
// npm run bench: what Paperlight costs, beside the least that could be done.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { ensureChromium } from './browser.mjs';
import { ensureDependencies, root } from './dependencies.mjs';
import { run } from './run.mjs';
import { tempFolder } from './temp-folder.mjs';

/** @typedef {import('./bench/arguments').Options} Options */
/** @typedef {import('./bench/rows').Outcome} Outcome */

ensureDependencies();
const folder = tempFolder(path.join(root, 'node_modules', '.bench-'));
try {
  console.log(await bench());
} catch (error) {
  console.error(error instanceof Error && error.name === 'Complaint' ? error.message : error);
  process.exitCode = 1;
}
process.exit(); // Browsers may linger

async function bench() {
  const engine = await bundle();
  /** @type {Options} */
  const options = engine.understand(process.argv.slice(2));
  const assets = path.join(root, 'public', 'relevance');
  if (options.details || options.search.length > 0) return engine.tellDetails(options, assets);
  /** @type {Outcome} */
  const outcome =
    options.minutes === undefined ? await engine.tryEngine(options, assets) : { rows: [], curves: [] };
  const { rows, curves } = await tryBrowser(options);
  const whole = { rows: [...outcome.rows, ...rows], curves: [...outcome.curves, ...curves] };
  if (options.plots) await drawAll(engine.drawPlot, whole);
  return options.json ? JSON.stringify(whole.rows, undefined, 1) : engine.asMarkdown(whole.rows);
}

/** Bundled, as the extension is: modules that are loaded one by one call each other more slowly. */
async function bundle() {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    publicDir: false,
    build: { ssr: 'tools/bench/bench.ts', outDir: folder, emptyOutDir: true, minify: false },
  });
  return import(pathToFileURL(path.join(folder, 'bench.js')).href);
}

/** @returns {Promise<Outcome>} */
async function tryBrowser(/** @type {Options} */ { only, rounds, peers, minutes }) {
  /** @type {Outcome} */
  let outcome = { rows: [], curves: [] };
  await run('tools/bench/trials.ts', async ({ isInBrowser, tryInBrowser }) => {
    if (!isInBrowser?.(only)) return;
    const browser = await ensureChromium();
    const { buildAside } = await import('./stage.mjs');
    const { extension } = await buildAside();
    outcome = /** @type {Outcome} */ (
      await tryInBrowser?.({ browser, extension, rounds, peers, minutes }, only)
    );
  });
  return outcome;
}

/** One drawing for each plot, with all its curves. */
async function drawAll(
  /** @type {(curves: Outcome['curves']) => string} */ drawPlot,
  /** @type {Outcome} */ { curves },
) {
  for (const plot of new Set(curves.map((curve) => curve.plot))) {
    const drawn = drawPlot(curves.filter((curve) => curve.plot === plot));
    await writeFile(path.join(root, 'docs/images', `cost-${plot}.svg`), drawn);
  }
}
