import { existsSync } from 'node:fs';

import { Complaint } from './complaint';

/** What `read` makes of a tool's arguments. Whatever it throws becomes a `Complaint` that ends with the usage. */
export function understandWith<Options>(usage: string, read: () => Options): Options {
  try {
    return read();
  } catch (error) {
    throw new Complaint(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

/** Throws when one of these files is not there. */
export function mustExist(files: string[]): void {
  for (const file of files) if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
}

/** A number from `least` to 999,999,999, as written after `--option`. Throws when it is none. */
export function wholeNumber(text: string, option: string, least = 0): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${option} takes whole numbers, not "${text}".`);
  if (Number(text) < least) throw new Error(`--${option} must be ${least} or more.`);
  return Number(text);
}
