import type { Watchable } from '@/components/use-watched';
import type { Paper, PaperId } from '@/domain/paper';

/** Papers that the reader named. */
export interface FoundPapers {
  papers: Paper[];
  /** Ids of papers that nothing is known of here. */
  unknown: PaperId[];
  /** How many entries have no title, or could not be read. */
  leftOut: number;
}

/** Where example papers come from. */
export interface PaperSources {
  /** Titles, ids or BibTeX. Never rejects. */
  read: (pasted: string) => Promise<FoundPapers | { problem: string }>;
  /** A `.bib` file. Never rejects. */
  open: (file: File) => Promise<FoundPapers | { problem: string }>;
  /** The newest saved papers in which all words occur. */
  search: (query: string) => Watchable<Paper[]>;
  tags: () => Promise<string[]>;
  tagged: (tag: string) => Promise<Paper[]>;
}
