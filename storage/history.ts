import type { Observable } from 'dexie';

import { type HistoryKind, type HistoryRow, type RowChange, takeBack } from '@/domain/history';
import type { PaperId } from '@/domain/paper';
import { theirTables } from '@/domain/theirs';
import { database } from './database';
import { readGroups } from './groups';
import { live } from './live';
import { changesIn } from './note-history';
import { eachAmong } from './pieces';
import { isSound } from './sound';
import { type Rows, tableOf } from './their-rows';
import { type Change, changeTheirs } from './theirs';
import { laterThan, timeOf } from './times';

/** The last 50 changes to the library, the latest first. */
export function watchHistory(): Observable<HistoryRow[]> {
  return live(() => database.history.orderBy('id').reverse().toArray());
}

const askedAgain = 10; // Changes that others may have made until a question is asked again

/** The number in the history of the change that was asked for under this key, of the latest ones. */
export async function changeAsked(key: string | undefined): Promise<number | undefined> {
  if (key === undefined) return;
  const latest = await database.history.orderBy('id').reverse().limit(askedAgain).toArray();
  return latest.find(({ asked }) => asked === key)?.id;
}

/**
 * Takes a change back, and leaves what was changed since as it is. It is a change itself, so it can be taken back too.
 * Returns its number in the history; undefined when there was nothing left to take back, it is none of these `kinds`, or
 * it changed other papers than these. Throws `Emptied`.
 */
export async function undoChange(
  id: number,
  {
    kinds,
    papers,
    onPart,
  }: { kinds?: HistoryKind[]; papers?: PaperId[]; onPart?: (part: number) => void } = {},
): Promise<number | undefined> {
  const { history } = await changeTheirs(async () => {
    const row = await database.history.get(id);
    const stands = row && !row.undone && (!kinds || kinds.includes(row.kind));
    return stands && (!papers || (await isOf(papers, id))) ? planUndo(row) : {};
  }, onPart);
  return history;
}

/** Whether a change was to these papers alone, by whichever of their ids. */
async function isOf(papers: PaperId[], change: number): Promise<boolean> {
  const idsOf = await readGroups(papers);
  const named = new Set<string>(papers.flatMap(idsOf));
  return (await changesIn(change)).every(({ key }) => named.has(key));
}

async function planUndo({ id, kind }: HistoryRow): Promise<Change> {
  const changes = await changesIn(id);
  const parts = theirTables.map((table) => changes.filter((one) => one.table === table)).map(takeAllBack);
  const plans = await Promise.all(parts);
  const byTable = <Part>(partOf: (plan: Back) => Part) =>
    Object.fromEntries(theirTables.map((table, at) => [table, partOf(plans[at]!)]));
  return {
    put: byTable(({ put }) => put) as Partial<Rows>,
    remove: byTable(({ remove }) => remove),
    noted: { kind: 'undone', value: kind, of: id },
  };
}

interface Back {
  put: object[];
  remove: string[];
}

/** Changes of one table. */
async function takeAllBack(changes: RowChange[]): Promise<Back> {
  const back: Back = { put: [], remove: [] };
  const [first] = changes;
  if (!first) return back;
  const left = new Map(changes.map((change) => [change.key, change]));
  const take = (change: RowChange, now?: unknown) => {
    const row = rowBefore(change, now);
    if (row) back.put.push(row);
    if ('added' in change && now !== undefined) back.remove.push(change.key);
    left.delete(change.key);
  };
  await eachAmong(tableOf(first.table), [...left.keys()], (key, now) => take(left.get(key)!, now));
  for (const change of left.values()) take(change);
  return back;
}

/** The row to put so that a change is taken back; undefined for none. */
function rowBefore(change: RowChange, now: unknown): object | undefined {
  if ('added' in change) return;
  if ('removed' in change) return now === undefined ? change.removed : undefined;
  if (now === undefined) return;
  const back = takeBack(Object(now), change.fields);
  if (!isSound(change.table, back)) return; // What it had become need not be sound
  return change.table === 'judgements' ? back : { ...back, changedAt: laterThan(timeOf(change.table, back)) };
}
