import './shelf.css';

import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Exporting } from '@/components/export/use-export';
import { useKeptFocus } from '@/components/use-kept-focus';
import type { Interest } from '@/domain/interest';
import type { PaperId } from '@/domain/paper';
import { text } from '@/locale/text';
import type { ShelfActions, ShelfEntry } from './entry';
import { BackToList, PaperPane } from './PaperPane';
import { SelectionPane } from './SelectionPane';
import { ShelfRow } from './ShelfRow';
import { useOpenPane } from './use-open-pane';
import { usePaneKeys } from './use-pane-keys';
import { useSelection } from './use-selection';
import { useShelfKeys } from './use-shelf-keys';
import { VirtualList } from './VirtualList';

export interface ShelfProps {
  /** Stands in the place of the list when that is empty. */
  none?: ComponentChildren;
  /** All papers of the list, in order. */
  ids: PaperId[];
  /** False while more of the list is still being read. */
  isWhole: boolean;
  /** Those that are read: near the eye, and the current one; undefined where a row is damaged. */
  entries: ReadonlyMap<PaperId, ShelfEntry | undefined>;
  current: PaperId | undefined;
  interests: Interest[];
  /** All tags of the library. */
  tags: string[];
  /** By tag. */
  colours: Record<string, string>;
  keys: boolean;
  actions: ShelfActions;
  exporting: Exporting;
  onCurrent: (id: PaperId | undefined) => void;
  onWindow: (first: number, last: number) => void;
}

/** Saved papers as a list of any length, with everything about the current one, or about those selected, beside it. */
export function Shelf({
  none,
  ids,
  isWhole,
  entries,
  current,
  interests,
  tags,
  colours,
  keys,
  actions,
  exporting,
  ...on
}: ShelfProps) {
  const shelf = useRef<HTMLDivElement>(null);
  const list = useKeptFocus<HTMLDivElement>('.shelf-row');
  const selection = useSelection(ids, isWhole);
  const place = useMemo(() => (current === undefined ? -1 : ids.indexOf(current)), [ids, current]);
  const entry = current === undefined ? undefined : entries.get(current);
  const isDamaged = (id: PaperId) => entries.has(id) && entries.get(id) === undefined;
  const pane = useOpenPane(list, ids, place, entry !== undefined, on.onCurrent);
  const chosen = [...selection.selected];
  usePaneKeys(keys, shelf, {
    paper: chosen.length > 0 ? undefined : current,
    isRead: entry !== undefined,
    show: pane.show,
  });
  useShelfKeys(keys, list, selection);
  return (
    <div class="shelf" ref={shelf} data-pane={pane.isOpen || undefined}>
      <div class="rows" ref={list}>
        {none}
        <VirtualList
          label={text('shelfLabel')}
          count={ids.length}
          keyAt={(at) => ids[at] ?? ''}
          current={place < 0 ? undefined : place}
          onWindow={on.onWindow}
          row={(at, where) => {
            const id = ids[at];
            if (id === undefined) return null;
            return (
              <ShelfRow
                id={id}
                entry={entries.get(id)}
                damaged={isDamaged(id)}
                place={where}
                interests={interests}
                colours={colours}
                current={id === current}
                selected={selection.selected.has(id)}
                open={actions.open}
                onSelect={(far) => selection.toggle(id, far)}
                onCurrent={() => on.onCurrent(id)}
                onShow={pane.show}
              />
            );
          }}
        />
      </div>
      {chosen.length > 0 && (
        <SelectionPane
          ids={chosen}
          tags={tags}
          colours={colours}
          actions={actions}
          exporting={exporting}
          onNone={selection.none}
        />
      )}
      {chosen.length === 0 && entry && (
        <PaperPane
          entry={entry}
          interests={interests}
          tags={tags}
          colours={colours}
          actions={actions}
          exporting={exporting}
          onClose={pane.close}
        />
      )}
      {chosen.length === 0 && !entry && (
        <div class="paper-pane muted">
          <BackToList onClose={pane.close} />
          <p>{text(current !== undefined && isDamaged(current) ? 'shelfDamagedMore' : 'shelfNoneCurrent')}</p>
        </div>
      )}
    </div>
  );
}
