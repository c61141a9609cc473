import './catch-up.css';

import { useState } from 'preact/hooks';
import { Empty } from '@/components/Empty';
import { entriesOfFlagged } from '@/components/papers/flagged-entry';
import { PaperList } from '@/components/papers/PaperList';
import type { PaperActions } from '@/components/papers/PaperRow';
import { WhereToRead } from '@/components/papers/WhereToRead';
import { fitting, minutesForAll, unreadOf } from '@/domain/catch-up';
import type { Flagged } from '@/domain/flagged';
import type { Interest } from '@/domain/interest';
import { countText, text } from '@/locale/text';

const boxes = [5, 15, 30]; // Minutes

interface Props {
  flagged: Flagged[];
  /** How many there are with those that are weaker than all of these. */
  total: number;
  interests: Interest[];
  actions: PaperActions;
}

/** What was flagged on any site and not looked at yet, the strongest first, as much as fits into the reader's time. */
export function CatchUpView({ flagged, total, interests, actions }: Props) {
  const [minutes, setMinutes] = useState<number>();
  const unread = unreadOf(flagged);
  if (unread.length === 0)
    return (
      <Empty title={text('catchUpDone')}>
        <WhereToRead />
      </Empty>
    );
  const shown = minutes === undefined ? unread : fitting(unread, minutes);
  return (
    <div class="catch-up">
      <p class="lead" role="status">
        {countText('catchUpSummary', shown.length, minutesForAll(shown))}
        {shown.length < total && ` ${text('catchUpOf', total.toLocaleString())}`}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere */}
      <div class="filter-chips" role="group" aria-label={text('catchUpTime')}>
        {boxes.map((box) => (
          <button
            key={box}
            type="button"
            class="filter-chip"
            aria-pressed={minutes === box}
            onClick={() => setMinutes(box)}
          >
            {countText('catchUpMinutes', box)}
          </button>
        ))}
        <button
          type="button"
          class="filter-chip"
          aria-pressed={minutes === undefined}
          onClick={() => setMinutes(undefined)}
        >
          {text('shelfAll')}
        </button>
      </div>
      <PaperList groups={[{ entries: entriesOfFlagged(shown) }]} interests={interests} actions={actions} />
    </div>
  );
}
