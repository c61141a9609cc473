import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The `.html` files in a folder and its folders, in alphabetical order; none when the folder is absent. */
export function findPages(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(folder, file))
    .sort();
}
