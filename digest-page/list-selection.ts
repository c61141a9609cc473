import type { PaperId } from '@/domain/paper';

/** Where the reader is in the list, and which papers they have chosen. */
export interface Selection {
  cursor: PaperId | undefined;
  chosen: ReadonlySet<PaperId>;
  /** Where the stretch that is being chosen begins, and what was chosen before it. */
  stretch?: { from: PaperId; before: ReadonlySet<PaperId> };
}

export const nothing: Selection = { cursor: undefined, chosen: new Set() };

export function moveTo({ chosen }: Selection, id: PaperId): Selection {
  return { cursor: id, chosen };
}

/** Chooses a paper, or leaves it again; a stretch may begin there. */
export function toggleAt({ chosen }: Selection, id: PaperId): Selection {
  const now = new Set(chosen);
  if (!now.delete(id)) now.add(id);
  return { cursor: id, chosen: now, stretch: { from: id, before: now } };
}

/** Chooses the stretch from where it began up to here, in the order of `ids`; one that goes back grows smaller. */
export function extendTo(selection: Selection, ids: PaperId[], id: PaperId): Selection {
  const { cursor = id, chosen } = selection;
  const stretch = selection.stretch ?? { from: cursor, before: chosen };
  const [first = 0, last = 0] = [stretch.from, id].map((end) => ids.indexOf(end)).sort((a, b) => a - b);
  const between = ids.slice(Math.max(first, 0), last + 1);
  return { cursor: id, chosen: new Set([...stretch.before, ...between]), stretch };
}

/** Chooses all papers, or none when all are chosen. */
export function toggleAll({ cursor, chosen }: Selection, ids: PaperId[]): Selection {
  return { cursor, chosen: new Set(ids.every((id) => chosen.has(id)) ? [] : ids) };
}

/** The selection in a list that has changed: a cursor whose paper is gone goes to the next one that is still there. */
export function keepAmong(selection: Selection, before: PaperId[], now: PaperId[]): Selection {
  const there = new Set(now);
  const { cursor, stretch } = selection;
  if (cursor !== undefined && there.has(cursor) && [...selection.chosen].every((id) => there.has(id)))
    return selection;
  const from = cursor === undefined ? -1 : before.indexOf(cursor);
  const heir = from < 0 ? undefined : before.slice(from).find((id) => there.has(id));
  const kept = heir ?? (from < 0 ? now[0] : now.at(-1));
  const chosen = new Set([...selection.chosen].filter((id) => there.has(id)));
  return { cursor: kept, chosen, ...(stretch && there.has(stretch.from) && { stretch }) };
}
