import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** A new folder for a file of tests, which is removed after the last of them. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'paperlight-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
