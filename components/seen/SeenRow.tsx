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
import type { PaperId } from '@/domain/paper';
import type { SeenPaper } from '@/domain/seen-paper';
import { text } from '@/locale/text';

const mostInterests = 2;

interface Props {
  id: PaperId;
  /** Undefined until it is read. */
  seen: SeenPaper | undefined;
  place: RowPlace;
  current: boolean;
  interests: Interest[];
  actions: PaperActions;
  onCurrent: () => void;
}

/** A paper that was seen: where and when last, and what became of it. */
export function SeenRow({ id, seen, place, current, interests, actions, onCurrent }: Props) {
  const entry = seen ? entryOfSeen(seen) : unread(id);
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
      <div class="about">
        <div class="line">
          <PaperTitle entry={entry} open={actions.open} />
        </div>
        {seen && <About seen={seen} entry={entry} interests={interests} />}
      </div>
      {seen && <PaperButtons entry={entry} actions={actions} />}
    </li>
  );
}

function About({ seen, entry, interests }: { seen: SeenPaper; entry: Entry } & Pick<Props, 'interests'>) {
  const flaggedFor = isFlagged(entry)
    ? interests.filter(({ id }) => entry.verdict?.interests.includes(id)).slice(0, mostInterests)
    : [];
  const [last] = seen.origins;
  return (
    <>
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
    </>
  );
}

/** What stands for a paper until it is read: only where it lives is known. */
function unread(id: PaperId): Entry {
  return { paper: { id, title: '…', authors: [] }, saved: false };
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
