import { mkdtempSync, rmSync } from 'node:fs';

/** @type {string[]} */
const folders = [];
process.on('exit', () => {
  for (const folder of folders)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** A new folder whose path begins so; it is removed when the program ends. */
export function tempFolder(/** @type {string} */ beginning) {
  const folder = mkdtempSync(beginning);
  folders.push(folder);
  return folder;
}
