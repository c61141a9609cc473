import { ask } from '@/messages/ask';
import type { Memory } from '@/sites/memory';
import type { AnyReading, Digest, Site } from '@/sites/site';
import type { Learning } from '@/sites/teach/learning';
import type { Commands } from './commands';
import type { Desk } from './desk';
import type { List } from './list';
import type { ListDeeds } from './list-acts';

/** What our other scripts leave for the one that follows the page, by the script's name: few pages need it. */
export interface Brought {
  /** Reads the papers of a page by its site, in steps. */
  site: (site: Site, page: Document, url: string, memory?: Memory) => Generator<void, Digest>;
  /** Reads the papers of a page that no site is known for. */
  'any-page': (page: Document, url: string) => AnyReading;
  /** Reads arXiv's mailing where a mail shows it. */
  mailing: (page: Document, url: string) => Digest | undefined;
  /** What a lesson is learned with. */
  learn: Learning;
  /** Carries out what the reader presses. */
  commands: (desk: Desk) => Commands;
  /** Lists the papers of the page. */
  list: (desk: Desk, deeds: ListDeeds) => List;
}

type Name = keyof Brought;

// A symbol: unlike a name, no element of the page can stand in for it
const placeOf = (script: Name) => Symbol.for(`paperlight ${script}`);
const world = globalThis as unknown as Record<symbol, Brought[Name] | undefined>;

/** Leaves what a script brings where `bring` finds it. */
export function leave<Script extends Name>(script: Script, brought: Brought[Script]): void {
  world[placeOf(script)] = brought;
}

/** What a script brings; the background puts it into the page when it is first needed. Rejects when it could not. */
export async function bring<Script extends Name>(script: Script): Promise<Brought[Script]> {
  const place = placeOf(script);
  if (!world[place]) await ask('bring', { script });
  const brought = world[place];
  if (!brought) throw new Error(`${script}: nothing was brought`);
  return brought as Brought[Script];
}
