import type { IdsOf } from './groups';
import { type SavedPaper, type Status, statuses, statusOf } from './library';
import type { PaperId } from './paper';

/**
 * The rows that need not be listed: another of the same paper has all that the reader wrote in them. Of two that have the
 * same, the one saved first is listed.
 */
export function savedAgainIn(rows: SavedPaper[], idsOf: IdsOf): Set<PaperId> {
  const ordered = rows.toSorted((one, other) => one.savedAt - other.savedAt || (one.id < other.id ? -1 : 1));
  const byId = new Map(ordered.map((row) => [row.id, row]));
  const again = new Set<PaperId>();
  for (const row of ordered) {
    if (again.has(row.id)) continue;
    const others = idsOf(row.id).flatMap((id) => byId.get(id) ?? []);
    for (const other of others) if (other !== row && hasAllOf(row, other)) again.add(other.id);
  }
  return again;
}

function hasAllOf(row: SavedPaper, other: SavedPaper): boolean {
  return (
    (!other.note || other.note === row.note) &&
    (!other.favourite || row.favourite === true) &&
    saysAsMuch(statusOf(row), statusOf(other)) &&
    (other.tags ?? []).every((tag) => row.tags?.includes(tag))
  );
}

/** Not yet read says less than read, or than set aside; and no status says least. */
function saysAsMuch(status: Status, other: Status): boolean {
  const weightOf = (one: Status) => Math.min(statuses.indexOf(one), 2);
  return status === other || weightOf(status) > weightOf(other);
}
