import type { Paper } from '@/domain/paper';
import type { Answers } from '@/messages/protocol';
import type { Digest, Listing } from '@/sites/site';
import { type Entry, isJudged } from './entry';
import type { Reading } from './read-here';
import type { ShownInterest } from './strip';

export type PageSettings = Extract<Answers['classify'], { off: false }>['settings'];

/** What the reader did here and can take back. */
export interface Undoable {
  /** The paper's title, or what was corrected. */
  name: string;
  takeBack: () => Promise<void>;
  /** Leads to where the reader was then, once it is taken back. */
  goBack?: () => void;
}

/** All that is known of this page while it is open. It dies with the page; what must last is asked of the background. */
export interface Page {
  /** When the page was first in front; papers first seen after that are new. */
  since: number;
  /** Whether it was looked at already. */
  looked: boolean;
  digest: Digest | undefined;
  /** How the digest was read. */
  reading: Omit<Reading, 'digest'>;
  /** By the first element of each listing, in page order. */
  entries: Map<HTMLElement, Entry>;
  interests: Map<string, ShownInterest>;
  settings: PageSettings;
  /** Since when the bar stands as the reader put it here; answers to questions from before do not know. Milliseconds since the page began. */
  barSince: number;
  /** The paper that keys act on, while it is on the page. */
  current: Paper['id'] | undefined;
  /** How many flagged papers the toolbar was told of. */
  unread: number;
  undoable: Undoable[];
  /** Until what the reader did here so far is kept, and undoable; true when the latest was in vain. */
  underWay: Promise<boolean> | undefined;
  /** The reader switched this site off. */
  off: boolean;
  /** What was learned is out of date, or is not what all entries were judged by. */
  learning: boolean;
  /** When the oldest was learned that entries were judged by; undefined while they are judged anew. */
  learnedAt: number | undefined;
  /** The database holds less than it should, or the background could not answer. */
  trouble: 'emptied' | 'failed' | undefined;
}

export function newPage(): Page {
  return {
    since: Date.now(),
    looked: false,
    digest: undefined,
    reading: {},
    entries: new Map(),
    interests: new Map(),
    settings: { keys: false, words: true, bar: { filter: 'all', dim: false, hidden: false } },
    barSince: 0,
    current: undefined,
    unread: 0,
    undoable: [],
    underWay: undefined,
    off: false,
    learning: false,
    learnedAt: undefined,
    trouble: undefined,
  };
}

export function entryOf(page: Page, paperId: Paper['id'] | undefined): Entry | undefined {
  return [...page.entries.values()].find(({ listing }) => listing.paper.id === paperId);
}

/** The entry whose listing an element stands in. */
export function entryAround({ entries }: Page, element: Element | null): Entry | undefined {
  if (!element) return undefined;
  return [...entries.values()].find(({ listing }) => listing.elements.some((own) => own.contains(element)));
}

/** Whether there is nothing to say on this page. */
export function isSilent({ off, entries, trouble }: Page): boolean {
  return off || (entries.size === 0 && !trouble);
}

/** Whether a paper is folded away as the reader wants it. The one the reader is at stays. */
export function isFolded({ settings: { bar }, current }: Page, entry: Entry): boolean {
  if (entry.listing.paper.id === current) return false;
  return (bar.foldJudged === true && isJudged(entry)) || (bar.foldElsewhere === true && entry.elsewhere);
}

/** The interest a paper was flagged for above all. */
export function interestOf(page: Page, { standing }: Entry): ShownInterest | undefined {
  const [first] = standing.verdict.interests;
  return first === undefined ? undefined : page.interests.get(first);
}

/** The listing was judged already by what it shows now, and its element has not been given to another paper since. */
export function isKnown(page: Page, { elements, paper }: Listing): boolean {
  const known = page.entries.get(elements[0])?.listing.paper;
  return (
    known?.id === paper.id &&
    known.title === paper.title &&
    known.abstract === paper.abstract &&
    known.authors.join() === paper.authors.join() &&
    known.categories?.join() === paper.categories?.join()
  );
}
