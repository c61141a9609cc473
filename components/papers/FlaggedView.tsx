import { Empty } from '@/components/Empty';
import { ExportMenu } from '@/components/export/ExportMenu';
import type { Exporting } from '@/components/export/use-export';
import type { Interest } from '@/domain/interest';
import { countText, text } from '@/locale/text';
import { PaperList } from './PaperList';
import type { Entry, PaperActions } from './PaperRow';
import { WhereToRead } from './WhereToRead';

interface Props {
  /** Undefined until it is known. */
  flagged: Entry[] | undefined;
  interests: Interest[];
  actions: PaperActions;
  exporting: Exporting;
}

/** The tab *Flagged*: what was flagged on any page, unread papers first. */
export function FlaggedView({ flagged, interests, actions, exporting }: Props) {
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
    <>
      <div class="summary">
        <p class="muted">{countText('commonPapers', flagged.length)}</p>
        <ExportMenu taken={{ papers: flagged.map(({ paper }) => paper) }} exporting={exporting} />
      </div>
      <PaperList
        groups={[
          { heading: text('popupUnread'), entries: unread },
          { heading: text('popupRead'), entries: read },
        ]}
        interests={interests}
        actions={actions}
      />
    </>
  );
}
