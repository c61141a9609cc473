import { useEffect, useState } from 'preact/hooks';

import type { PaperId } from '@/domain/paper';
import { atFirst, type Facets, type Sort, type Source } from '@/domain/search/found';
import { openSearch, type Search } from '@/search/client';

/** The search of this page, from now until the page goes. */
export function useSearch(): Search {
  const [search] = useState(openSearch);
  useEffect(() => () => search.close(), [search]);
  return search;
}

export interface Result {
  /** Undefined until the first answer. */
  ids?: PaperId[];
  /** How many more there are, which come next. */
  rest?: number;
  building?: number;
  error?: unknown;
}

/**
 * What a query finds, the first of it before all; asked again whenever that may have changed. Until there is an answer
 * the last one stays.
 */
export function useFound(search: Search, source: Source, query: string, sort: Sort, on: boolean): Result {
  const [result, setResult] = useState<Result>({});
  useEffect(() => {
    if (!on) return;
    let current = true;
    const ask = async (most?: number): Promise<void> => {
      const found = await search.search(source, query, sort, most);
      if (!current || !found) return;
      setResult(found);
      if (found.rest !== undefined) await ask();
    };
    const tell = (error: unknown) => current && setResult({ error });
    ask(atFirst).catch(tell);
    const end = search.onChange((changed) => changed === source && void ask().catch(tell));
    return () => {
      current = false;
      end();
    };
  }, [search, source, query, sort, on]);
  return result;
}

/** What there is in the library, once it is `on`. */
export function useFacets(search: Search, on: boolean): Facets | undefined {
  const [facets, setFacets] = useState<Facets>();
  useEffect(() => {
    if (!on) return;
    const ask = () => search.facets().then(setFacets, console.error);
    void ask();
    return search.onChange((changed) => changed === 'library' && void ask());
  }, [search, on]);
  return facets;
}
