import { Empty } from '@/components/Empty';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { PaperList } from './PaperList';
import type { Entry, PaperActions } from './PaperRow';
import { WhereToRead } from './WhereToRead';

interface Props {
  /** Undefined until it is known. */
  flagged: Entry[] | undefined;
  interests: Interest[];
  actions: PaperActions;
}

/** The tab *Flagged*: what was flagged on any page, unread papers first. */
export function FlaggedView({ flagged, interests, actions }: Props) {
  if (!flagged) return null;
  if (flagged.length === 0)
    return (
      <Empty title={text('popupNoFlagged')}>
        <WhereToRead />
      </Empty>
    );
  const unread = flagged.filter((entry) => entry.unread);
  const read = flagged.filter((entry) => !entry.unread);
  return (
    <PaperList
      groups={[
        { heading: text('popupUnread'), entries: unread },
        { heading: text('popupRead'), entries: read },
      ]}
      interests={interests}
      actions={actions}
    />
  );
}
