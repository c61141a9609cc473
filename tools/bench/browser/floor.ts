import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '@/tools/dependencies.mjs';

/** The folder of the extension that does the least. */
export const floor = path.join(root, 'tools/bench/browser/floor');

/** The same in a folder of its own, doing all so many times. */
export function makeFloor(times: number): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'paperlight-floor-'));
  cpSync(floor, folder, { recursive: true });
  const script = path.join(folder, 'content.js');
  writeFileSync(script, readFileSync(script, 'utf8').replace('const times = 1', `const times = ${times}`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The folder of one that shows what `extension` does, in its styles, with the least work. */
export function makeLeast(extension: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'paperlight-least-'));
  cpSync(path.join(root, 'tools/bench/browser/least'), folder, { recursive: true });
  cpSync(path.join(extension, 'content-scripts/digest.css'), path.join(folder, 'digest.css'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
