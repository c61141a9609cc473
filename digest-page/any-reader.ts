import { ask } from '@/messages/ask';
import type { AnyReading } from '@/sites/site';

/** Reads the papers of a page that no site is known for. */
export type AnyReader = (page: Document, url: string) => AnyReading;

// A symbol: unlike a name, no element of the page can stand in for it
const place = Symbol.for('paperlight any reader');
const world = globalThis as { [place]?: AnyReader };

/** Leaves the reader where the script that follows the page finds it: few pages need it, so it is a script of its own. */
export function leaveReader(reader: AnyReader): void {
  world[place] = reader;
}

/** The reader; the background puts it into the page when it is first needed. */
export async function anyReader(): Promise<AnyReader | undefined> {
  if (!world[place]) await ask('bringReader', {});
  return world[place];
}
