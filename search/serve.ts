import type { Source } from '@/domain/search/found';
import { librarySource } from '@/storage/search/library-source';
import { SearchIndex } from '@/storage/search/search-index';
import { seenSource } from '@/storage/search/seen-source';
import type { Page, Question, Said } from './talk';

/**
 * Answers what a page asks, and tells it of changes, until it cannot follow them any more. An index is read when it is
 * first asked about. Returns what ends it.
 */
export function serve(page: Page, onEnd: (error: unknown) => void): () => void {
  const ends: (() => void)[] = [];
  const indexes = new Map<Source, SearchIndex>();
  const latest = new Map<Source, number>(); // The questions that make older ones moot

  function indexOf(source: Source): SearchIndex {
    const known = indexes.get(source);
    if (known) return known;
    const index = new SearchIndex(source === 'library' ? librarySource : seenSource);
    indexes.set(source, index);
    ends.push(index.follow(() => page.postMessage({ changed: source }), onEnd));
    return index;
  }

  async function answer(question: Question): Promise<Said | undefined> {
    const { number } = question;
    if (question.ask === 'facets') return { number, facets: await indexOf('library').facets() };
    latest.set(question.source, number);
    const index = indexOf(question.source);
    await index.begun();
    if (latest.get(question.source) !== number) return;
    return { number, found: await index.search(question.query, question.sort, question.most) };
  }

  page.addEventListener('message', async ({ data }) => {
    const said = await answer(data).catch((error): Said => ({ number: data.number, failed: String(error) }));
    if (said) page.postMessage(said);
  });

  return () => {
    for (const end of ends) end();
  };
}
