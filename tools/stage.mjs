import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { build } from 'wxt';

import { demoPage, demoUrl } from './demo.mjs';
import { root } from './dependencies.mjs';
import { launch } from './launch.mjs';
import { tempFolder } from './temp-folder.mjs';

/** @typedef {Awaited<ReturnType<typeof launch>>} Stage */

const output = path.join(root, '.output');
const folderOfRun = /^run-(\d+)-/;

/**
 * A browser with the extension, built from the sources as they are, and with the demo digest at its address. Each run
 * has its own folder, so that runs do not disturb each other; it is removed when the program ends.
 * @param {{ browser: string, headless: boolean, scheme?: 'light' | 'dark', language?: string }} wish In `language`, whatever the browser's is
 * @returns {Promise<Stage>}
 */
export async function openStage({ browser, headless, scheme = 'light', language }) {
  const { folder, extension } = await buildAside();
  const textsIn = (/** @type {string} */ name) => path.join(extension, '_locales', name, 'messages.json');
  if (language) copyFileSync(textsIn(language), textsIn('en'));
  const stage = await launch({
    browser,
    profile: path.join(folder, 'profile'),
    extension,
    headless,
    scheme,
    offline: headless,
  });
  if (headless)
    await stage.context.route(
      ({ protocol }) => /^https?:$/.test(protocol),
      (route) => route.abort(),
    );
  await stage.context.route(demoUrl, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: demoPage() }),
  );
  return stage;
}

/** Builds the extension into a folder of this run, which is removed when the program ends. */
export async function buildAside() {
  const folder = makeFolder();
  await build({ root, outDir: folder, browser: 'chrome', manifestVersion: 3, logger: onlyTroubles });
  return { folder, extension: path.join(folder, 'chrome-mv3') };
}

function makeFolder() {
  mkdirSync(output, { recursive: true });
  removeLeftovers();
  return tempFolder(path.join(output, `run-${process.pid}-`));
}

/** Removes what runs that were cut short have left. */
function removeLeftovers() {
  for (const name of readdirSync(output)) {
    const pid = folderOfRun.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) remove(path.join(output, name));
  }
}

function isRunning(/** @type {number} */ pid) {
  try {
    return process.kill(pid, 0); // Signal 0 only asks
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // It runs, but is not ours
  }
}

function remove(/** @type {string} */ folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

const silence = () => {};
const onlyTroubles = {
  debug: silence,
  log: silence,
  info: silence,
  success: silence,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 0,
};
