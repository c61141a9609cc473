import type { IdsOf } from './groups';
import { type SavedPaper, statusOf } from './library';
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
  const status = statusOf(other);
  return (
    (!other.note || other.note === row.note) &&
    (!other.favourite || row.favourite === true) &&
    (status === 'none' || status === 'to read' || status === statusOf(row)) &&
    (other.tags ?? []).every((tag) => row.tags?.includes(tag))
  );
}
