import { useEffect, useState } from 'preact/hooks';

import type { PaperId } from '@/domain/paper';
import type { Facets, Sort, Source } from '@/domain/search/found';
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
  building?: number;
  error?: unknown;
}

/** What a query finds, asked again whenever that may have changed; until there is an answer the last one stays. */
export function useFound(search: Search, source: Source, query: string, sort: Sort, on: boolean): Result {
  const [result, setResult] = useState<Result>({});
  useEffect(() => {
    if (!on) return;
    let current = true;
    const ask = () =>
      search.search(source, query, sort).then(
        (found) => current && found && setResult(found),
        (error: unknown) => current && setResult((last) => ({ ...last, error })),
      );
    void ask();
    const end = search.onChange((changed) => changed === source && void ask());
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
