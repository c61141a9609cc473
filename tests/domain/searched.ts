import type { SavedPaper } from '@/domain/library';
import { entryOfSaved } from '@/domain/search/entry';
import { evaluate } from '@/domain/search/evaluate';
import type { Searched } from '@/domain/search/find-in';
import type { Sort } from '@/domain/search/found';
import { makeSegment } from '@/domain/search/make';
import { mergeSegments } from '@/domain/search/merge';
import { putInOrder } from '@/domain/search/order';
import { readQuery } from '@/domain/search/query';
import { runAtOnce } from '@/domain/slices';

let made = 0;

/** A saved paper; those made later were saved earlier. */
export function paperOf(title: string, rest: Partial<SavedPaper> = {}): SavedPaper {
  made++;
  return {
    id: `web:venue.example/${made}`,
    title,
    authors: [],
    savedAt: Date.UTC(2026, 5, 15) - made,
    ...rest,
  };
}

export function segmentOf(papers: SavedPaper[]): Searched {
  const { segment, spots } = runAtOnce(makeSegment(papers.map((paper) => entryOfSaved(paper))));
  return { segment, spots, struck: new Uint8Array(papers.length) };
}

export function merged(segments: Searched[]): Searched {
  const { segment, spots } = runAtOnce(
    mergeSegments(segments.map(({ spots, ...one }) => ({ ...one, spots: spots! }))),
  );
  return { segment, spots, struck: new Uint8Array(segment.ids.length) };
}

export function idsIn(
  segments: Searched[],
  query: string,
  sort: Sort = 'relevance',
  most?: number,
): string[] {
  const hits = evaluate(segments, readQuery(query), 'library');
  return putInOrder(
    segments.map(({ segment }) => segment),
    hits,
    sort,
    most,
  );
}

/** The titles that a query finds, in order. */
export function titlesIn(papers: SavedPaper[], query: string, sort: Sort = 'relevance'): string[] {
  const titles = new Map(papers.map(({ id, title }): [string, string] => [id, title]));
  return idsIn([segmentOf(papers)], query, sort).map((id) => titles.get(id) ?? '');
}
