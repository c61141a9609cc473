import type { PageAction } from '@/domain/keys';
import type { ListTable } from './list-acts';
import type { RowPress } from './list-rows';
import { extendTo, moveTo, toggleAt } from './list-selection';
import { refresh, restOf } from './list-state';
import type { ListViewCommands } from './list-view';
import { entryOf } from './page';

/** What presses in the list do; some do what keys do. */
export function pressesOf(table: ListTable, acts: Partial<Record<PageAction, () => void>>): ListViewCommands {
  const { desk, deeds, state, follow, focus, close } = table;
  return {
    sort(order) {
      state.order = order;
      refresh(state, desk.page, true);
      follow();
    },
    close: () => close(),
    pressRow: pressRow(table),
    press: (action) => acts[action]?.(),
    dismissRest() {
      deeds.decide(restOf(desk.page), 'dismissed');
      follow();
      focus();
    },
  };
}

/** What a press on a row does: its title opens the paper, unless the reader is choosing. */
function pressRow(table: ListTable): RowPress {
  const { desk, deeds, state, follow } = table;
  return (id, does, { shiftKey, ctrlKey, metaKey }) => {
    const entry = entryOf(desk.page, id);
    if (!entry) return;
    if (does === 'save' || does === 'dismiss') {
      state.isFresh = false;
      return deeds.decide([entry], does === 'save' ? 'saved' : 'dismissed');
    }
    if (shiftKey) state.selection = extendTo(state.selection, state.ids, id);
    else if (does === 'choose' || ctrlKey || metaKey) state.selection = toggleAt(state.selection, id);
    else {
      state.selection = moveTo(state.selection, id);
      if (does === 'open') deeds.open(entry);
    }
    follow();
  };
}
