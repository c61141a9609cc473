import type { PaperId } from '@/domain/paper';
import { type Made, makeSegment } from '@/domain/search/make';
import { mergeSegments } from '@/domain/search/merge';
import { runInSlices } from '@/domain/slices';
import { database } from '@/storage/database';
import type { Loaded } from './loaded';
import type { Searchable } from './source';
import { type HeadRow, indexVersion, newKey, type PartOfIndex, spotsKey } from './stored';
import { dueToMerge } from './tiers';

const most = 2_000; // Papers that are indexed at once

/**
 * Brings an index, as stored, one step nearer to its table, and the loaded one with it. Returns whether there is more to
 * do. Call it under the lock of the source: only one worker at a time changes an index.
 */
export async function followOnce(loaded: Loaded, table: Searchable): Promise<boolean> {
  await loaded.refresh();
  const head = loaded.head;
  if (!head) return begin(table);
  if (await mergeIfDue(loaded, head)) return true;
  const changed = await table.changedSince(head.position, (id) => indexedAt(loaded, id));
  if (!changed) return begin(table);
  const due = [...new Set([...head.due, ...changed.ids])];
  const next: HeadRow = { ...head, due, position: changed.position };
  if (due.length > 0) return indexSome(loaded, table, { ...next, due: due.slice(most) }, due.slice(0, most));
  if (head.upTo !== undefined) return readOn(loaded, table, next, head.upTo);
  const astray = await table.astray(() => loaded.ids(), loaded.papers);
  if (astray.length > 0) return replace({ ...next, due: astray }, [], undefined);
  if (changed.position !== head.position) await replace(next, [], undefined);
  return false;
}
/** Begins an index: nothing of what there was is left. */
async function begin({ source, position }: Searchable): Promise<boolean> {
  const { search } = database;
  const head = {
    id: source,
    by: indexVersion,
    stamp: crypto.randomUUID(),
    position: await position(),
    due: [],
    upTo: '',
    parts: [],
  };
  await database.transaction('rw', search, async () => {
    await search.where('id').startsWith(source).delete();
    await search.put(head);
  });
  return true;
}

/** Reads the next papers of a table that was never read to its end. */
async function readOn(loaded: Loaded, table: Searchable, head: HeadRow, upTo: string): Promise<boolean> {
  const keys = await table.keysAfter(upTo, most);
  const { upTo: _, ...whole } = head;
  const isLast = keys.length < most;
  return indexSome(loaded, table, isLast ? whole : { ...head, upTo: keys.at(-1) ?? '' }, keys);
}

async function indexSome(
  loaded: Loaded,
  table: Searchable,
  head: HeadRow,
  some: PaperId[],
): Promise<boolean> {
  const { ids, entries } = await table.read(some);
  const made = entries.length > 0 ? await runInSlices(makeSegment(entries)) : undefined;
  return replace({ ...head, parts: strike(loaded, ids) }, [], made);
}

async function mergeIfDue(loaded: Loaded, head: HeadRow): Promise<boolean> {
  const due = dueToMerge(head.parts);
  if (due.length === 0) return false;
  if (!(await loaded.loadSpots(due))) return true;
  const mergings = loaded.searched(due).flatMap(({ spots, ...one }) => (spots ? [{ ...one, spots }] : []));
  return replace(head, due, await runInSlices(mergeSegments(mergings)));
}

/** The parts without these papers. */
function strike(loaded: Loaded, ids: PaperId[]): PartOfIndex[] {
  const struck = new Map<PartOfIndex, number[]>();
  for (const id of new Set(ids)) {
    const found = loaded.find(id);
    if (!found) continue;
    const papers = struck.get(found.part) ?? [];
    papers.push(found.paper);
    struck.set(found.part, papers);
  }
  return loaded.parts.map((part) => {
    const more = struck.get(part);
    return more ? { ...part, struck: Uint32Array.from([...part.struck, ...more]) } : part;
  });
}

/** Puts a segment in the place of others, and keeps the index so. */
async function replace(head: HeadRow, old: PartOfIndex[], made: Made | undefined): Promise<boolean> {
  const { search } = database;
  const key = newKey(head.id);
  const papers = made?.segment.ids.length ?? 0;
  const part = { key, papers, struck: new Uint32Array() };
  const others = head.parts.filter((one) => !old.includes(one));
  const parts = papers > 0 ? [...others, part] : others;
  await database.transaction('rw', search, async () => {
    const now = await search.get(head.id);
    if (!now || !('parts' in now) || now.stamp !== head.stamp) return; // Emptied meanwhile
    await search.put({ ...head, parts, stamp: crypto.randomUUID() });
    await search.bulkDelete(old.flatMap((one) => [one.key, spotsKey(one.key)]));
    if (made && papers > 0)
      await search.bulkPut([
        { id: key, segment: made.segment },
        { id: spotsKey(key), spots: made.spots },
      ]);
  });
  return true;
}

function indexedAt(loaded: Loaded, id: PaperId): number | undefined {
  const found = loaded.find(id);
  return found && loaded.segmentOf(found.part).columns.at[found.paper];
}
