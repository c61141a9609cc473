import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { giveUp, root } from '../dependencies.mjs';
import { tempFolder } from '../temp-folder.mjs';
import { notesOf, steadyBill } from './notes.mjs';

/** @typedef {import('./zip.mjs').Files} Files */

/**
 * What a release is called and what goes with it, as these sources say it: the folder they are worked on in may say
 * something else. No notes where the changelog has none.
 */
export function inputsOf(/** @type {Files} */ sources) {
  const { name, version } = jsonOf(sources, 'package.json');
  return {
    /** @type {string} */ name,
    /** @type {string} */ version,
    notes: notesOf(textOf(sources, 'CHANGELOG.md'), version),
    /** @type {Record<string, import('./permissions.mjs').Powers>} */
    accepted: powersFile in sources ? jsonOf(sources, powersFile) : {},
  };
}

export const powersFile = 'docs/store/permissions.json';

/** Whether what is installed here is what these sources ask for. */
export function hasSameLock(/** @type {Files} */ sources, folder = root) {
  const here = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8'));
  return isDeepStrictEqual(jsonOf(sources, 'package-lock.json'), here);
}

/** What these sources are made of, as npm lists it. */
export function billOfMaterials(/** @type {Files} */ sources) {
  const cwd = tempFolder(path.join(tmpdir(), 'paperlight-bill-'));
  for (const file of ['package.json', 'package-lock.json'])
    writeFileSync(path.join(cwd, file), textOf(sources, file));
  const parameters = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const shell = process.platform === 'win32'; // There, npm is a script
  const maxBuffer = 2 ** 28; // Bytes
  const { status, stdout, stderr } = spawnSync('npm', parameters, {
    cwd,
    shell,
    encoding: 'utf8',
    maxBuffer,
  });
  return status === 0 ? steadyBill(stdout) : giveUp(`npm could not list what it is made of: ${stderr}`);
}

/** @param {Files} sources @param {string} file */
function jsonOf(sources, file) {
  return JSON.parse(textOf(sources, file));
}

/** @param {Files} sources @param {string} file */
function textOf(sources, file) {
  return new TextDecoder().decode(sources[file]);
}
