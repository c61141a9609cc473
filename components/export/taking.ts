import type { Deed } from '@/components/use-deeds';
import type { FormatName } from '@/domain/format';
import type { Taken } from '@/domain/taken';

/** What the reader wants in a file. */
export interface FileWish {
  format: FormatName;
  abstracts: boolean;
  /** Tags, status, favourites, notes, when and where papers were saved. */
  own: boolean;
}

/** Where Zotero puts what it is sent. */
export interface ZoteroTarget {
  /** Of the collection, or of the library when none is chosen. */
  name: string;
  library: string;
}

/** What goes on for a while: it says how many papers are done, and stops when the signal says so. */
export interface Work {
  signal: AbortSignal;
  onDone: (papers: number) => void;
}

/** What takes papers out. Each rejects when it could not be done, also when it was stopped. */
export interface ExportDeeds {
  save: (taken: Taken, wish: FileWish, work: Work) => Promise<Deed>;
  copy: (taken: Taken, wish: FileWish, work: Work) => Promise<Deed>;
  /** Within the reader's press: the browser may ask. Undefined when it was told no. */
  reachZotero: () => Promise<ZoteroTarget | undefined>;
  /** Says itself how far it came when it was stopped. */
  sendToZotero: (taken: Taken, target: ZoteroTarget, work: Work) => Promise<Deed>;
}
