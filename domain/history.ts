import type { PaperId } from './paper';
import type { TheirTable } from './theirs';

/** What the reader did to the library. */
export type HistoryKind =
  | 'saved'
  | 'removed'
  | 'dismissed'
  | 'restored'
  | 'status'
  | 'favourite'
  | 'not favourite'
  | 'tagged'
  | 'untagged'
  | 'renamed tag'
  | 'note'
  | 'imported'
  | 'undone';

/** A change as its maker tells it. */
export interface Noted {
  kind: HistoryKind;
  /** The tag, the status, the file. */
  value?: string;
  /** The number of the change that it took back. */
  of?: number;
  /** Made again on the same paper soon after, it is one change: writing goes on. */
  goesOn?: true;
  /** The key of the question that asked for it, so that it is known when that is asked again. */
  asked?: string;
}

/** One of the last changes to the library. Ours: without it nothing is lost but the way back. */
export interface HistoryRow extends Noted {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  /** How many papers it changed, and one of them. */
  count: number;
  paperId: PaperId;
  title: string;
  /** It was taken back. */
  undone?: true;
}

/** A field as it was and as it became; undefined where it was or became absent. */
export interface FieldChange {
  before?: unknown;
  after?: unknown;
}

/** What became of one row. Of a changed one only what changed is kept, so that taking it back leaves later edits alone. */
export type RowChange = { table: TheirTable; key: string } & (
  | { added: true }
  | { removed: object }
  | { fields: Record<string, FieldChange> }
);

/** How a row came from one state into the other; undefined when nothing of it changed but its time. */
export function compareRows(
  before: object | undefined,
  after: object | undefined,
): { added: true } | { removed: object } | { fields: Record<string, FieldChange> } | undefined {
  if (!before) return after && { added: true };
  if (!after) return { removed: before };
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = [...new Set([...old.keys(), ...now.keys()])].filter((name) => name !== 'changedAt');
  const changed = names.filter((name) => JSON.stringify(old.get(name)) !== JSON.stringify(now.get(name)));
  if (changed.length === 0) return;
  return {
    fields: Object.fromEntries(
      changed.map((name): [string, FieldChange] => [name, { before: old.get(name), after: now.get(name) }]),
    ),
  };
}

/**
 * The row with a change taken back. A field that was changed again since stays as it is now; of a list only what the change
 * added or took away is undone.
 */
export function takeBack(row: object, fields: Record<string, FieldChange>): object {
  const now = new Map(Object.entries(row));
  for (const [name, change] of Object.entries(fields)) {
    const value = valueBefore(now.get(name), change);
    if (value === undefined) now.delete(name);
    else now.set(name, value);
  }
  return Object.fromEntries(now);
}

function valueBefore(now: unknown, { before, after }: FieldChange): unknown {
  if (JSON.stringify(now) === JSON.stringify(after)) return before;
  if (!isList(before ?? []) || !isList(after ?? []) || !isList(now ?? [])) return now;
  const [old, changed, current] = [before, after, now].map((list) => new Set(spelledIn(list)));
  const kept = [...current!].filter((one) => old!.has(one) || !changed!.has(one));
  const back = [...old!].filter((one) => !changed!.has(one) && !current!.has(one));
  const list = [...kept, ...back].map((one): unknown => JSON.parse(one));
  return list.length > 0 ? list : undefined;
}

/** What is the same is so spelled, be it texts or searches. */
function spelledIn(list: unknown): string[] {
  return ((list ?? []) as unknown[]).map((one) => JSON.stringify(one));
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}
