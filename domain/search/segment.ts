import type { PaperId } from '@/domain/paper';

// An index is a list of segments. Each holds some papers and never changes; what is indexed later stands in segments of
// its own, and rows that changed are struck from the earlier ones. Small segments are merged into larger ones.

/** Names that papers have, each any number of: those of paper `doc` are `of[starts[doc]]` to `of[starts[doc + 1]]`. */
export interface Labels {
  names: string[];
  starts: Uint32Array<ArrayBuffer>;
  of: Uint32Array<ArrayBuffer>;
}

/** Some papers, by their number from 0 on. */
export interface Segment {
  ids: PaperId[];
  /** All terms, one after the other, in the order of their UTF-16 code units. */
  terms: string;
  /** Where each term begins, and where the last one ends. */
  termStarts: Uint32Array<ArrayBuffer>;
  /** The papers of each term as written by `PostingsWriter`, and where each term's begin. */
  postings: Uint8Array<ArrayBuffer>;
  postingStarts: Uint32Array<ArrayBuffer>;
  columns: Columns;
}

/** Where terms stand in their papers: needed for phrases alone, so read when one is looked for. */
export interface Spots {
  bytes: Uint8Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
}

/** What is known of each paper besides its words: as in `Entry`. */
export interface Columns {
  at: Float64Array<ArrayBuffer>;
  changedAt: Float64Array<ArrayBuffer>;
  years: Uint16Array<ArrayBuffer>;
  flags: Uint8Array<ArrayBuffer>;
  /** How many terms its title has, 255 at most. */
  titleTerms: Uint8Array<ArrayBuffer>;
  /** The spots before this one are its authors'. */
  authorsEnd: Uint16Array<ArrayBuffer>;
  /** What titles and first authors are sorted by: `titleKeys` and `authorKeys` numbers for each paper. */
  titleOrder: Float64Array<ArrayBuffer>;
  authorOrder: Float64Array<ArrayBuffer>;
  tags: Labels;
  sites: Labels;
}

export function termAt({ terms, termStarts }: Segment, term: number): string {
  return terms.slice(termStarts[term], termStarts[term + 1]);
}

export function countTerms({ termStarts }: Segment): number {
  return termStarts.length - 1;
}

/** The number of the first term that is not before `word`. */
export function firstTermFrom(segment: Segment, word: string): number {
  let [low, high] = [0, countTerms(segment)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (termAt(segment, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of the first term that is after all that begin with `word`. */
export function endOfPrefix(segment: Segment, word: string): number {
  return firstTermFrom(segment, `${word}\uFFFF`);
}
