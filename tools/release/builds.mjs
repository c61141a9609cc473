import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { giveUp, root } from '../dependencies.mjs';
import { tempFolder } from '../temp-folder.mjs';
import { readFolder } from './zip.mjs';

/** @typedef {import('./zip.mjs').Files} Files */
/** @typedef {'chrome' | 'firefox'} Browser */
/** @typedef {Record<Browser, Files>} Builds */

/** What is committed, as a zip of git's. */
export function archive() {
  const { status, stdout } = spawnSync('git', ['archive', '--format=zip', 'HEAD'], {
    cwd: root,
    maxBuffer: 2 ** 30, // Bytes
  });
  if (status !== 0) giveUp('There is no git, or nothing is committed.');
  return new Uint8Array(stdout);
}

/** Whether there are changes that are not committed. */
export function isDirty() {
  return spawnSync('git', ['status', '--porcelain'], { cwd: root }).stdout.length > 0;
}

/**
 * Builds these sources for both browsers in a new folder, which is removed again.
 * @param {Files} sources
 * @param {object} wish
 * @param {string} wish.below Where in the new folder, so that no two folders are alike.
 * @param {Record<string, string>} wish.env What this place has that another has not.
 * @param {boolean} [wish.install] With dependencies of its own; with ours otherwise.
 * @returns {Builds}
 */
export function buildElsewhere(sources, { below, env, install = false }) {
  const top = tempFolder(path.join(tmpdir(), 'paperlight-release-'));
  try {
    const folder = path.join(top, below);
    for (const [name, bytes] of Object.entries(sources)) put(path.join(folder, name), bytes);
    const around = { ...process.env, ...env, NODE_ENV: 'production' }; // Whatever ours is
    const npmCi = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
    if (install) run(folder, 'npm', npmCi, around);
    else symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    const build = (/** @type {Browser} */ browser) => {
      const wxt = path.join('node_modules', 'wxt', 'bin', 'wxt.mjs');
      run(folder, process.execPath, [wxt, 'build', '-b', browser, '--mv3'], around);
      return readFolder(path.join(folder, '.output', `${browser}-mv3`));
    };
    return { chrome: build('chrome'), firefox: build('firefox') };
  } finally {
    rmSync(top, { recursive: true, force: true, maxRetries: 5 });
  }
}

function put(/** @type {string} */ file, /** @type {Uint8Array} */ bytes) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** @param {string} cwd @param {string} program @param {string[]} parameters @param {NodeJS.ProcessEnv} env */
function run(cwd, program, parameters, env) {
  const shell = process.platform === 'win32' && program === 'npm'; // There, npm is a script
  const { status, stdout, stderr } = spawnSync(program, parameters, { cwd, env, shell, encoding: 'utf8' });
  if (status !== 0) giveUp(`${program} ${parameters.join(' ')} failed:\n${stdout}${stderr}`);
}
