import type { Answers } from '@/messages/protocol';
import type { Commands } from './commands';
import type { Entry } from './entry';
import type { Page } from './page';
import type { Places } from './places';
import type { Reading } from './read-here';
import type { View } from './view';

/** What every command on a digest page works with. */
export interface Desk {
  page: Page;
  /** What the background says of this page, if it was asked. */
  asked: Promise<Answers['sites']> | undefined;
  /** What it said last. */
  known: Answers['sites'] | undefined;
  read: (known: Answers['sites'], url: string) => Promise<Reading>;
  view: View;
  /** From the reader's first press on. */
  commands: Commands | undefined;
  places: Places;
  /** Whether listings may be touched already: a framework may still be taking the page over. */
  mayMark: boolean;
  /** Draws the page as it is known now; of its listings these marks alone, and the bar if said, while others are awaited. */
  show: (entries?: Entry[], andBar?: boolean) => void;
  /** Reads the page again and asks anew about every paper. */
  refresh: () => void;
  /** Has what the reader did be learned from, and the page judged anew: where the reader did nothing, only for news. */
  learn: (isReaders?: boolean) => void;
  /** Runs what may fail, and tells the reader when it does: in passing when the reader `decided`, else in the bar. */
  attempt: (act: () => void | Promise<void>, decided?: boolean) => Promise<void>;
}
