import './paper-row.css';

import { sayWhen } from '@/components/when';
import type { Interest } from '@/domain/interest';
import type { Origin, Status } from '@/domain/library';
import type { News } from '@/domain/news';
import type { Paper, PaperId } from '@/domain/paper';
import type { Verdict } from '@/domain/verdict';
import { text } from '@/locale/text';
import { Authors } from './Authors';
import { NewsLine } from './NewsLine';
import { OtherIds } from './OtherIds';
import { PaperButtons } from './PaperButtons';
import { PaperTitle } from './PaperTitle';
import { StatusSelect } from './StatusSelect';
import { WhyLine } from './WhyLine';

/** A paper as the lists show it. */
export interface Entry {
  paper: Paper;
  saved: boolean;
  /** In lists that show such papers at all. */
  dismissed?: boolean;
  /** The reader has done nothing with it yet. */
  unread?: boolean;
  /** Met for the first time on the page in front. */
  fresh?: boolean;
  verdict?: Verdict;
  from?: Origin;
  /** When it was flagged or saved; milliseconds since 1970. */
  at?: number;
  /** The latest that pages say of it since it was saved. */
  news?: News;
  /** How far the reader is with it, if it is saved. */
  status?: Status;
}

export interface PaperActions {
  open: (entry: Entry, inBackground: boolean) => void;
  save: (entry: Entry) => void;
  remove: (entry: Entry) => void;
  dismiss: (entry: Entry) => void;
  copyLink: (entry: Entry) => void;
  copyBibtex: (entry: Entry) => void;
  /** Absent where the status is not shown. */
  setStatus?: (ids: PaperId[], status: Status) => void;
  /** Absent where other ids are not shown. */
  keepApart?: (entry: Entry, id: PaperId) => void;
}

interface Props {
  entry: Entry;
  interests: Interest[];
  actions: PaperActions;
}

/** One paper: its title, why it is here, and what can be done with it. */
export function PaperRow({ entry, interests, actions }: Props) {
  const { paper, verdict } = entry;
  const { keepApart, setStatus } = actions;
  return (
    <li class="paper-row" data-testid="paper-row" data-unread={entry.unread || undefined}>
      <PaperTitle entry={entry} open={actions.open} />
      <Authors paper={paper} />
      {entry.news && <NewsLine news={entry.news} />}
      {verdict && <WhyLine verdict={verdict} paper={paper} interests={interests} />}
      {keepApart && <OtherIds paper={paper} onKeepApart={(id) => keepApart(entry, id)} />}
      <div class="foot">
        <p class="where">
          {entry.fresh && <strong>{text('commonNew')}</strong>}
          <bdi>{factsOf(entry)}</bdi>
        </p>
        {setStatus && entry.status && (
          <StatusSelect status={entry.status} onPick={(status) => setStatus([paper.id], status)} />
        )}
        <PaperButtons entry={entry} actions={actions} />
      </div>
    </li>
  );
}

/** Where and when it was met; on the page where it stands, what the page says of it. */
function factsOf({ from, at, paper }: Entry): string {
  const facts = at === undefined ? [paper.date, paper.comment] : [from?.site, sayWhen(at)];
  return facts.filter(Boolean).join(' · ');
}
