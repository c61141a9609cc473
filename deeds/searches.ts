import type { Deed } from '@/components/use-deeds';
import type { SavedSearch } from '@/domain/settings';
import { text } from '@/locale/text';
import { forgetSearch, keepSearch, readSettings } from '@/storage/settings';

/** Keeps a search. Undo brings back the one that had its name. Rejects when it could not be done. */
export function keepThisSearch(search: SavedSearch): Promise<Deed> {
  return change(text('searchDidKeep', search.name), () => keepSearch(search));
}

/** Rejects when it could not be done. */
export function forgetKeptSearch(name: string): Promise<Deed> {
  return change(text('searchDidForget', name), () => forgetSearch(name));
}

async function change(said: string, make: () => Promise<void>): Promise<Deed> {
  const before = await readKept();
  await make();
  const after = await readKept();
  const undo = async () => {
    for (const { name } of missingIn(before, after)) await forgetSearch(name);
    for (const lost of missingIn(after, before)) await keepSearch(lost, before.indexOf(lost));
  };
  return { said, undo };
}

async function readKept(): Promise<SavedSearch[]> {
  return (await readSettings()).searches ?? [];
}

function missingIn(some: SavedSearch[], others: SavedSearch[]): SavedSearch[] {
  const known = new Set(some.map((one) => JSON.stringify(one)));
  return others.filter((one) => !known.has(JSON.stringify(one)));
}
