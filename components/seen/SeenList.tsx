import { useMemo } from 'preact/hooks';

import type { PaperActions } from '@/components/papers/PaperRow';
import { VirtualList } from '@/components/shelf/VirtualList';
import { useKeptFocus } from '@/components/use-kept-focus';
import type { Interest } from '@/domain/interest';
import type { PaperId } from '@/domain/paper';
import type { SeenPaper } from '@/domain/seen-paper';
import { text } from '@/locale/text';
import { SeenPane } from './SeenPane';
import { SeenRow } from './SeenRow';

interface Props {
  ids: PaperId[];
  /** Those that are read: near the eye, and the current one. */
  papers: ReadonlyMap<PaperId, SeenPaper>;
  current: PaperId | undefined;
  interests: Interest[];
  actions: PaperActions;
  onCurrent: (id: PaperId) => void;
  onWindow: (first: number, last: number) => void;
}

/** Papers that were seen, as a list of any length, and everything about the current one beside it. */
export function SeenList({ ids, papers, current, interests, actions, onCurrent, onWindow }: Props) {
  const list = useKeptFocus<HTMLDivElement>('.shelf-row');
  const place = useMemo(() => (current === undefined ? -1 : ids.indexOf(current)), [ids, current]);
  const seen = current === undefined ? undefined : papers.get(current);
  return (
    <div class="shelf">
      <div class="rows" ref={list}>
        <VirtualList
          label={text('seenLabel')}
          count={ids.length}
          keyAt={(at) => ids[at] ?? ''}
          current={place < 0 ? undefined : place}
          onWindow={onWindow}
          row={(at, where) => {
            const id = ids[at];
            return (
              id !== undefined && (
                <SeenRow
                  id={id}
                  seen={papers.get(id)}
                  place={where}
                  current={id === current}
                  interests={interests}
                  actions={actions}
                  onCurrent={() => onCurrent(id)}
                />
              )
            );
          }}
        />
      </div>
      {seen && <SeenPane seen={seen} interests={interests} actions={actions} />}
      {!seen && <p class="paper-pane muted">{text('shelfNoneCurrent')}</p>}
    </div>
  );
}
