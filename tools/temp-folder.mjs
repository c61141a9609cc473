import { mkdtempSync, rmSync } from 'node:fs';

/** A new folder whose path begins so; it is removed when the program ends. */
export function tempFolder(/** @type {string} */ beginning) {
  const folder = mkdtempSync(beginning);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}
