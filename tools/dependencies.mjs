// Node built-ins only: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Ends the program with a sentence that says what to do. @returns {never} */
export function giveUp(/** @type {string} */ sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** Runs a program in the foreground, in the project's folder; true when it ended well. */
export function runs(/** @type {string} */ program, /** @type {string[]} */ parameters) {
  const shell = process.platform === 'win32' && program === 'npm'; // There, npm is a script
  return spawnSync(program, parameters, { cwd: root, stdio: 'inherit', shell }).status === 0;
}

/** Makes `node_modules` what `package-lock.json` says; leaves it alone, and needs no network, when it already is. */
export function ensureDependencies() {
  if (!isNodeNewEnough()) giveUp(`Paperlight needs Node 20.19 or newer; this is ${process.version}.`);
  if (isInstalled()) return;
  console.log('Installing dependencies …');
  if (!runs('npm', ['ci', '--no-audit', '--no-fund']))
    giveUp('The dependencies could not be installed: see what npm says above.');
}

function isNodeNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/** Compares contents, not times: a checkout touches files without changing them. */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  const wanted = Object.entries(packagesIn('package-lock.json')).filter(([folder]) => folder !== '');
  return wanted.every(([folder, { version, optional }]) =>
    folder in installed ? installed[folder]?.version === version : optional,
  );
}

/** @returns {Record<string, { version: string, optional?: boolean }>} */
function packagesIn(/** @type {string} */ lock) {
  const file = path.join(root, lock);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}
