import { compareRows, type HistoryRow, type Noted, type RowChange } from '@/domain/history';
import type { PaperId } from '@/domain/paper';
import type { Settings } from '@/domain/settings';
import { type TheirTable, theirTables } from '@/domain/theirs';
import { addNext } from './add-next';
import { database } from './database';
import { eachAmong, piecesOf } from './pieces';
import { soundOnes } from './sound';
import { type Keys, keyOf, type Rows, tableOf } from './their-rows';

const kept = 50; // Changes
const pause = 5 * 60_000; // Milliseconds in which the same change goes on
const touchesKept = 1_000;

/** What a change is about to do to the rows that it puts or removes. */
export async function readChanges(put: Partial<Rows>, remove: Partial<Keys>): Promise<RowChange[]> {
  const changes: RowChange[] = [];
  for (const table of theirTables) {
    const after = new Map((put[table] ?? []).map((row): [string, object] => [keyOf(table, row), row]));
    const keys = keysIn(table, put, remove);
    const found = new Map(keys.map((key) => [key, compareRows(undefined, after.get(key))]));
    const compare = (key: string, before: unknown) =>
      found.set(key, compareRows(before as object, after.get(key)));
    await eachAmong(tableOf(table), keys, compare);
    for (const [key, change] of found) if (change) changes.push({ table, key, ...change });
  }
  return changes;
}

/** Notes what a change did, in its transaction. Returns its number in the history; undefined when nothing changed. */
export async function noteHistory(
  noted: Noted,
  changes: RowChange[],
  put: Partial<Rows>,
): Promise<number | undefined> {
  const papers = changes.filter(({ table }) => table === 'library' || table === 'judgements');
  const [first] = papers;
  if (!first) return noteGone(noted);
  const ids = new Set(papers.map(({ key }) => key));
  const about = { count: ids.size, paperId: first.key as PaperId, title: titleOf(first, put) };
  const last = await goesOnFrom(noted, about);
  if (last) return goOn(last, changes);
  const id = await addNext(database.history, { ...noted, ...about, at: Date.now() });
  await keepChanges(id, changes);
  if (noted.of !== undefined) await mark(noted.of, true);
  await forgetOldest();
  return id;
}

/** Of what was to be taken back nothing was left. */
async function noteGone({ of }: Noted): Promise<undefined> {
  if (of !== undefined) await database.history.update(of, { undone: true });
}

/** Notes whether a change is taken back; what it took back itself is then the other way round. */
async function mark(id: number, undone: boolean): Promise<void> {
  const row = await database.history.get(id);
  if (!row) return;
  const { undone: _, ...standing } = row;
  await database.history.put({ ...standing, ...(undone && { undone }) });
  if (row.of !== undefined) await mark(row.of, !undone);
}

/** Notes which rows of the library change, and of which ids the reader says something else, before that is put. */
export async function noteTouched(put: Partial<Rows>, remove: Partial<Keys>): Promise<void> {
  const [settings] = put.settings ?? [];
  const paired = settings ? await newlyPaired(settings) : [];
  await touch([...(keysIn('library', put, remove) as PaperId[]), ...paired]);
}

/** The latest of what is said holds, so whatever comes in another order may be something else. */
async function newlyPaired({ pairs: after = [] }: Settings): Promise<PaperId[]> {
  const [{ pairs: before = [] } = {}] = soundOnes('settings', [await database.settings.get('settings')]);
  const gone = before.filter((pair, at) => pair !== after[at]);
  const come = after.filter((pair, at) => pair !== before[at]);
  return [...gone, ...come].flatMap((pair) => pair.split(' ').slice(1) as PaperId[]);
}

/** Notes that papers in the library changed, or that it did which ids they stand under. */
export async function touch(ids: PaperId[]): Promise<void> {
  if (ids.length === 0) return;
  const at = await addNext(database.touched, { ids });
  await database.touched
    .where('at')
    .belowOrEqual(at - touchesKept)
    .delete();
}

function keysIn(table: TheirTable, put: Partial<Rows>, remove: Partial<Keys>): string[] {
  const keys = [...(remove[table] ?? []), ...(put[table] ?? []).map((row) => keyOf(table, row))];
  return [...new Set(keys)];
}

function titleOf(change: RowChange, put: Partial<Rows>): string {
  const { table, key } = change;
  const row = 'removed' in change ? change.removed : put[table]?.find((one) => keyOf(table, one) === key);
  const paper = row && 'paper' in row ? row.paper : row;
  return paper && typeof paper === 'object' && 'title' in paper ? String(paper.title) : '';
}

async function goesOnFrom(noted: Noted, { paperId }: Pick<HistoryRow, 'paperId'>) {
  const last = await database.history.orderBy('id').last();
  const isSame = last?.kind === noted.kind && last.paperId === paperId && !last.undone;
  return noted.goesOn && isSame && Date.now() - last.at < pause ? last : undefined;
}

/** What was before stays what was before the first of both. */
async function goOn(last: HistoryRow, changes: RowChange[]): Promise<number> {
  const rows = await changesIn(last.id);
  const joined = changes.map((change) => {
    const earlier = rows.find(({ table, key }) => table === change.table && key === change.key);
    return earlier ? joinChanges(earlier, change) : change;
  });
  await database.changes.where('history').equals(last.id).delete();
  await keepChanges(last.id, joined);
  await database.history.update(last.id, { at: Date.now() });
  return last.id;
}

function joinChanges(earlier: RowChange, later: RowChange): RowChange {
  if (!('fields' in earlier) || !('fields' in later)) return earlier;
  const names = Object.keys({ ...earlier.fields, ...later.fields });
  const fields = names.map((name) => [
    name,
    {
      before: (earlier.fields[name] ?? later.fields[name])?.before,
      after: (later.fields[name] ?? earlier.fields[name])?.after,
    },
  ]);
  return { ...later, fields: Object.fromEntries(fields) };
}

/** Everything that one of the last changes did. */
export async function changesIn(history: number): Promise<RowChange[]> {
  const rows = await database.changes.where('history').equals(history).toArray();
  return rows.flatMap(({ changes }) => changes);
}

async function keepChanges(history: number, changes: RowChange[]): Promise<void> {
  for (const some of piecesOf(changes)) await addNext(database.changes, { history, changes: some });
}

async function forgetOldest(): Promise<void> {
  const old = await database.history.orderBy('id').reverse().offset(kept).primaryKeys();
  if (old.length === 0) return;
  await database.history.bulkDelete(old);
  await database.changes.where('history').anyOf(old).delete();
}
