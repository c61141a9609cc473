import type { GivenPaper } from '@/domain/library';
import type { Template } from './template';

/** What the reader may choose about a file of papers. */
export interface WriteOptions {
  /** Keys of citations, as `readKeyTemplate` reads it. */
  keys?: Template;
  /** Names of notes, as `readNameTemplate` reads it. */
  names?: Template;
  /** Whether abstracts are written; they are unless this is false. */
  abstracts?: boolean;
  /** Whether tags, status, favourites, notes and when and where papers were saved are written; they are unless this is false. */
  own?: boolean;
  /** What stands above a web page of papers; "Papers" in the reader's language unless told. */
  heading?: string;
  /** When the file is made; now unless told. */
  at?: Date;
}

/** The papers without what the reader leaves out. */
export function choose(papers: GivenPaper[], { abstracts = true, own = true }: WriteOptions): GivenPaper[] {
  if (abstracts && own) return papers;
  return papers.map((paper) => {
    const { tags, status, favourite, note, savedAt, changedAt, from, ...bare } = paper;
    const { abstract, ...short } = own ? paper : { ...bare, status: 'none' as const };
    return abstracts && abstract !== undefined ? { ...short, abstract } : short;
  });
}
