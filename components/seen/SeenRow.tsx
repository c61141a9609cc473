import './seen-row.css';

import { InterestChip } from '@/components/interests/InterestChip';
import { isFlagged } from '@/components/opened/entry';
import { Authors } from '@/components/papers/Authors';
import { PaperButtons } from '@/components/papers/PaperButtons';
import type { Entry, PaperActions } from '@/components/papers/PaperRow';
import { PaperTitle } from '@/components/papers/PaperTitle';
import type { RowPlace } from '@/components/shelf/VirtualList';
import { sayWhen } from '@/components/when';
import type { Interest } from '@/domain/interest';
import type { SeenPaper } from '@/domain/seen-paper';
import { text } from '@/locale/text';

const mostInterests = 2;

interface Props {
  /** Undefined until it is read. */
  seen: SeenPaper | undefined;
  place: RowPlace;
  current: boolean;
  interests: Interest[];
  actions: PaperActions;
  onCurrent: () => void;
}

/** A paper that was seen: where and when last, and what became of it. */
export function SeenRow({ seen, place, current, interests, actions, onCurrent }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: for keys, the focus does it
    <li
      class="shelf-row"
      data-testid="seen-row"
      data-current={current || undefined}
      aria-current={current || undefined}
      onFocusIn={onCurrent}
      onClick={onCurrent}
      {...place}
    >
      {seen ? <Known seen={seen} interests={interests} actions={actions} /> : <p class="muted">…</p>}
    </li>
  );
}

function Known({ seen, interests, actions }: Pick<Props, 'interests' | 'actions'> & { seen: SeenPaper }) {
  const entry = entryOfSeen(seen);
  const flaggedFor = isFlagged(entry)
    ? interests.filter(({ id }) => entry.verdict?.interests.includes(id)).slice(0, mostInterests)
    : [];
  const [last] = seen.origins;
  return (
    <>
      <div class="about">
        <div class="line">
          <PaperTitle entry={entry} open={actions.open} />
        </div>
        <Authors paper={seen.paper} />
        <p class="line facts">
          {seen.saved && <strong>{text('commonSaved')}</strong>}
          {seen.dismissed && <strong>{text('commonDismissed')}</strong>}
          {flaggedFor.map((interest) => (
            <InterestChip key={interest.id} interest={interest} />
          ))}
          <bdi class="where">
            {[last?.site, sayWhen(seen.lastAt), seen.paper.date].filter(Boolean).join(' · ')}
          </bdi>
        </p>
      </div>
      <PaperButtons entry={entry} actions={actions} />
    </>
  );
}

export function entryOfSeen({ paper, saved, dismissed, verdict, origins: [last] }: SeenPaper): Entry {
  return {
    paper,
    saved,
    dismissed,
    ...(verdict && { verdict }),
    ...(last && { from: { site: last.site, url: last.url } }),
  };
}
