import type { Facets, Found, Sort, Source } from '@/domain/search/found';

/** What a page asks its search worker. */
export type Question = { number: number } & (
  | { ask: 'search'; source: Source; query: string; sort: Sort; most: number }
  | { ask: 'facets' }
);

/** What the worker says. */
export type Said =
  | { number: number; found: Found }
  | { number: number; facets: Facets }
  | { number: number; failed: string }
  | { changed: Source };

/** What a worker has of its page. */
export interface Page {
  postMessage(said: Said): void;
  addEventListener(type: 'message', listener: (event: { data: Question }) => void): void;
}

/** What a page has of its worker. */
export interface Colleague {
  addEventListener(type: 'message', listener: (event: { data: Said }) => void): void;
  addEventListener(type: 'error', listener: (event: { message: string }) => void): void;
  postMessage(question: Question): void;
  terminate(): void;
}
