import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { unzipSync, zipSync } from 'fflate';

/** @typedef {Record<string, Uint8Array>} Files Contents by path, with `/` between folders. */

/** The zip of these files: the same bytes for the same files, whenever and wherever it is made. */
export function zipOf(/** @type {Files} */ files) {
  const sorted = Object.keys(files).sort(); // By code units, not as some language would
  return zipSync(Object.fromEntries(sorted.map((name) => [name, files[name] ?? new Uint8Array()])), {
    mtime: new Date(1980, 0, 1), // The earliest that a zip can say, which it does in local time
    level: 9,
    os: 0,
    attrs: 0,
  });
}

/** The files in a zip. @returns {Files} */
export function filesIn(/** @type {Uint8Array} */ zip) {
  const entries = Object.entries(unzipSync(zip));
  return Object.fromEntries(entries.filter(([name]) => !name.endsWith('/')));
}

/** Every file below a folder; none when it is not there. @returns {Files} */
export function readFolder(/** @type {string} */ folder) {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const nameOf = (/** @type {string} */ file) => path.relative(folder, file).split(path.sep).join('/');
  return Object.fromEntries(files.map((file) => [nameOf(file), new Uint8Array(readFileSync(file))]));
}

/** The names of files that are in one only, or not the same in both. */
export function differing(/** @type {Files} */ one, /** @type {Files} */ other) {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return names.filter((name) => !one[name] || !other[name] || checksum(one[name]) !== checksum(other[name]));
}

/** SHA-256, in hexadecimal. */
export function checksum(/** @type {Uint8Array | string} */ bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
