import { text } from '@/locale/text';
import { build } from './build';
import { buildFoot, type FootCommands } from './list-foot';
import { buildHead } from './list-head';
import type { Order } from './list-order';
import { buildRows, type RowPress, type Rows } from './list-rows';
import { type ListState, refresh, restOf } from './list-state';
import { interestOf, type Page } from './page';

export interface ListViewCommands extends FootCommands {
  sort: (order: Order) => void;
  close: () => void;
  pressRow: RowPress;
}

export interface ListView {
  element: HTMLElement;
  rows: Rows;
  /** `isBeside` when the panel is open and needs its place. */
  show: (state: ListState, page: Page, isBeside: boolean) => void;
  /** Takes the question in the foot back; false when there is none. */
  stopAsking: () => boolean;
}

/** The list with what stands above and beneath it. */
export function buildListView(commands: ListViewCommands): ListView {
  const rows = buildRows(commands.pressRow);
  const head = buildHead(commands.sort, commands.close);
  const foot = buildFoot(commands);
  const label = text('pageListLabel');
  const element = build(
    'div',
    { part: 'list gone', role: 'dialog', label },
    head.element,
    rows.element,
    foot.element,
  );
  return {
    element,
    rows,
    show(state, page, isBeside) {
      element.part.toggle('beside', isBeside);
      const entries = refresh(state, page);
      const { cursor, chosen } = state.selection;
      rows.show(
        entries.map((entry) => {
          const { id } = entry.listing.paper;
          const interest = interestOf(page, entry);
          const { keyMap } = page.settings;
          return { entry, interest, isChosen: chosen.has(id), isCursor: id === cursor, keyMap };
        }),
      );
      head.show(state.order, entries.length, page.entries.size);
      foot.show(chosen.size, restOf(page).length);
    },
    stopAsking: foot.stopAsking,
  };
}
