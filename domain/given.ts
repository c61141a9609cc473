import type { GivenPaper, Status } from './library';
import { cleanTags } from './tags';

/** What the reader wants of all papers of a file. */
export interface Choices {
  /** A tag for all; empty for none. */
  tag: string;
  /** Undefined: as the file says. */
  status?: Status | undefined;
}

/** The papers as they are to be brought in; they themselves when nothing is wanted of all. */
export function withChoices(papers: GivenPaper[], { tag, status }: Choices): GivenPaper[] {
  const [own] = cleanTags([tag]);
  if (own === undefined && status === undefined) return papers;
  return papers.map(({ status: told, tags = [], ...paper }) => {
    const wanted = status ?? told ?? 'to read';
    const all = own === undefined ? tags : cleanTags([...tags, own]);
    return {
      ...paper,
      ...(all.length > 0 && { tags: all }),
      ...(wanted !== 'to read' && { status: wanted }),
    };
  });
}
