import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '@/tools/dependencies.mjs';
import { tempFolder } from '@/tools/temp-folder.mjs';

/** The folder of the extension that does the least. */
export const floor = path.join(root, 'tools/bench/browser/floor');

interface Copy {
  folder: string;
  remove: () => void;
}

/** The same in a folder of its own, doing all so many times. */
export function makeFloor(times: number): Copy {
  const copy = copyOf(floor);
  const script = path.join(copy.folder, 'content.js');
  writeFileSync(script, readFileSync(script, 'utf8').replace('const times = 1', `const times = ${times}`));
  return copy;
}

/** The folder of one that shows what `extension` does, in its styles, with the least work. */
export function makeLeast(extension: string): Copy {
  const copy = copyOf(path.join(root, 'tools/bench/browser/least'));
  cpSync(path.join(extension, 'content-scripts/digest.css'), path.join(copy.folder, 'digest.css'));
  return copy;
}

function copyOf(source: string): Copy {
  const folder = tempFolder(path.join(tmpdir(), 'paperlight-floor-'));
  cpSync(source, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
