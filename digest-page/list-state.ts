import type { PaperId } from '@/domain/paper';
import { type Entry, isFlagged, isLeft } from './entry';
import { arrange, listed, type Order } from './list-order';
import { extendTo, keepAmong, moveTo, nothing, type Selection } from './list-selection';
import { entryOf, type Page } from './page';

/** How the list of a page stands; kept while the page is open. */
export interface ListState {
  order: Order;
  /** The papers it shows, in order. */
  ids: PaperId[];
  selection: Selection;
  /** Whether the reader has done nothing in it since it was opened: until then it is sorted anew as scores come in. */
  isFresh: boolean;
}

export function newListState(): ListState {
  return { order: 'score', ids: [], selection: nothing, isFresh: true };
}

/** Brings the list in line with the page, or sorts it `anew`. Returns what it shows. */
export function refresh(state: ListState, page: Page, anew = state.isFresh): Entry[] {
  const entries = listed(page, state.selection.cursor);
  const ids = arrange(entries, state.order, anew ? [] : state.ids);
  state.selection = keepAmong(state.selection, state.ids, ids);
  state.ids = ids;
  const byId = new Map(entries.map((entry): [PaperId, Entry] => [entry.listing.paper.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The paper that keys act on. */
export function atCursor({ selection }: ListState, page: Page): Entry | undefined {
  return entryOf(page, selection.cursor);
}

/** The chosen papers in the list's order, or the one at the cursor when none is chosen. */
export function targets(state: ListState, page: Page): Entry[] {
  const { chosen, cursor } = state.selection;
  const ids = chosen.size > 0 ? state.ids.filter((id) => chosen.has(id)) : [cursor];
  return ids.flatMap((id) => entryOf(page, id) ?? []);
}

/** Moves the cursor by so many papers, at most to the end; or chooses all on the way. */
export function move(state: ListState, by: number, extend: boolean): void {
  const { ids, selection } = state;
  const at = selection.cursor === undefined ? -1 : ids.indexOf(selection.cursor);
  const id = ids[Math.min(Math.max(at + by, 0), ids.length - 1)];
  if (id !== undefined) state.selection = extend ? extendTo(selection, ids, id) : moveTo(selection, id);
}

/** Moves the cursor from a paper to the next one that is wanted, that way; false when there is none. */
export function seek(
  state: ListState,
  page: Page,
  from: PaperId | undefined,
  by: 1 | -1,
  isWanted: (entry: Entry) => boolean,
): boolean {
  const ordered = by === 1 ? state.ids : state.ids.toReversed();
  const rest = ordered.slice(from === undefined ? 0 : ordered.indexOf(from) + 1);
  const next = rest.find((id) => {
    const entry = entryOf(page, id);
    return entry !== undefined && isWanted(entry);
  });
  if (next !== undefined) state.selection = moveTo(state.selection, next);
  return next !== undefined;
}

/** All papers of the page that are neither flagged nor judged. */
export function restOf({ entries }: Page): Entry[] {
  return [...entries.values()].filter((entry) => isLeft(entry) && !isFlagged(entry));
}
