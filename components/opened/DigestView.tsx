import './opened.css';

import { Empty } from '@/components/Empty';
import { focusAtOnce } from '@/components/focus-at-once';
import { More } from '@/components/More';
import { Notice } from '@/components/Notice';
import type { PaperActions } from '@/components/papers/PaperRow';
import { useKeptFocus } from '@/components/use-kept-focus';
import type { Interest } from '@/domain/interest';
import { countText, text } from '@/locale/text';
import { DigestBar } from './DigestBar';
import { type Filter, type OpenedEntry, passes } from './entry';
import { OpenedRow } from './OpenedRow';
import { useTravel } from './use-travel';

/** What was opened, as its heading says it. */
export interface DigestHead {
  kind: string;
  name: string;
  /** The website that it says it is from. */
  host?: string;
  problems: string[];
}

interface Props {
  head: DigestHead;
  /** In order. */
  entries: OpenedEntry[];
  /** How many have been judged, while that goes on. */
  judging?: { done: number; of: number };
  filter: Filter;
  interests: Interest[];
  actions: PaperActions;
  onFilter: (filter: Filter) => void;
  /** There is no further flagged paper. */
  onEnd: () => void;
}

/** An opened digest: what it is, what could not be read, and its papers. */
export function DigestView({ head, entries, judging, filter, onFilter, onEnd, ...rest }: Props) {
  const wanted = entries.filter((entry) => passes(entry, filter));
  const travel = useTravel(wanted, onEnd);
  return (
    <section class="opened-digest" aria-label={head.kind}>
      <Head head={head} found={entries.length} />
      {head.problems.length > 0 && <Problems {...head} found={entries.length} />}
      {entries.length > 0 && (
        <>
          <DigestBar entries={entries} filter={filter} onFilter={onFilter} onStep={travel.step} />
          {judging && <Judging {...judging} />}
          {wanted.length === 0 && !judging && (
            <Empty title={text(filter === 'new' ? 'libraryNoneNew' : 'popupNoneFlagged')} />
          )}
          <Rows entries={wanted.slice(0, travel.shown)} {...rest} onFocusIn={travel.follow} />
          {wanted.length > travel.shown && (
            <p class="rest">
              <span class="muted">
                {text('popupShowing', travel.shown.toLocaleString(), wanted.length.toLocaleString())}
              </span>
              <More onMore={travel.more} />
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Head({ head: { kind, name, host }, found }: { head: DigestHead; found: number }) {
  return (
    <header>
      <h2 ref={focusAtOnce} tabIndex={-1}>
        {kind}
      </h2>
      <p class="muted">
        <bdi>{name}</bdi>
        {host !== undefined && (
          <>
            {' · '}
            <bdi>{host}</bdi>
          </>
        )}
        {found > 0 && ` · ${countText('commonPapers', found)}`}
      </p>
    </header>
  );
}

function Problems({ name, problems, found }: DigestHead & { found: number }) {
  return (
    <Notice problem={text(found > 0 ? 'libraryPartly' : 'libraryUnread', name)}>
      <ul class="problems">
        {problems.map((problem) => (
          <li key={problem}>
            <bdi>{problem}</bdi>
          </li>
        ))}
      </ul>
      {found === 0 && <p>{text('libraryUnreadAdvice')}</p>}
    </Notice>
  );
}

function Judging({ done, of }: { done: number; of: number }) {
  return (
    <div class="judging" role="status">
      <progress max={of} value={done} aria-hidden="true" />
      {text('libraryJudging', done.toLocaleString(), of.toLocaleString())}
    </div>
  );
}

interface RowsProps extends Pick<Props, 'entries' | 'interests' | 'actions'> {
  onFocusIn: (event: FocusEvent) => void;
}

function Rows({ entries, interests, actions, onFocusIn }: RowsProps) {
  const list = useKeptFocus<HTMLUListElement>('.opened-row');
  return (
    <ul ref={list} class="opened-rows" onFocusIn={onFocusIn}>
      {entries.map((entry) => (
        <OpenedRow key={entry.paper.id} entry={entry} interests={interests} actions={actions} />
      ))}
    </ul>
  );
}
