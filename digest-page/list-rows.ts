import type { PaperId } from '@/domain/paper';
import { text } from '@/locale/text';
import { build, isMeant } from './build';
import { buildRow, type Row, type Shown } from './list-row';

export interface Rows {
  element: HTMLElement;
  /** Draws these papers in their order. */
  show: (shown: Shown[]) => void;
  /** Brings a paper's row into view. */
  reveal: (id: PaperId | undefined) => void;
}

/** Hears of a press on a row, and on what of it. */
export type RowPress = (id: PaperId, does: string | undefined, event: MouseEvent) => void;

/** The list box. Rows out of view cost nothing to draw; those that did not change are left alone. */
export function buildRows(press: RowPress): Rows {
  const element = build('div', { part: 'rows', role: 'listbox', label: text('pageListLabel') });
  element.tabIndex = 0;
  element.ariaMultiSelectable = 'true';
  const rows = new Map<PaperId, Row>();
  const ids = new WeakMap<Element, PaperId>();
  let order: PaperId[] = [];
  let made = 0;

  function rowOf(id: PaperId): Row {
    const row = rows.get(id) ?? buildRow(`row-${made++}`);
    rows.set(id, row);
    ids.set(row.element, id);
    return row;
  }

  element.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const row = target?.closest('[role="option"]');
    const id = row && ids.get(row);
    if (!id || !isMeant(event, row)) return;
    event.stopPropagation();
    press(id, target?.closest<HTMLElement>('[data-does]')?.dataset.does, event);
  });

  return {
    element,
    show(shown) {
      const now = shown.map(({ entry }) => entry.listing.paper.id);
      if (now.length !== order.length || now.some((id, at) => id !== order[at])) {
        element.replaceChildren(...now.map((id) => rowOf(id).element));
        order = now;
      }
      for (const each of shown) rowOf(each.entry.listing.paper.id).show(each);
      const cursor = shown.find(({ isCursor }) => isCursor)?.entry.listing.paper.id;
      const id = cursor === undefined ? '' : rowOf(cursor).element.id;
      if (element.getAttribute('aria-activedescendant') !== id)
        element.setAttribute('aria-activedescendant', id);
    },
    reveal: (id) => id !== undefined && rows.get(id)?.element.scrollIntoView({ block: 'nearest' }),
  };
}
