import { type Facets, type Found, type Sort, type Source, sources } from '@/domain/search/found';
import type { Colleague, Question, Said } from './talk';

/** The door to the search worker. */
export interface Search {
  /**
   * The papers that a query finds, as the reader typed it, or the first `most` of them. Undefined when a newer question
   * of the same source was asked meanwhile: only the latest is answered. Throws when the worker fails.
   */
  search(source: Source, query: string, sort: Sort, most?: number): Promise<Found | undefined>;
  /** What there is in the library. Throws when the worker fails. */
  facets(): Promise<Facets>;
  /** Calls back whenever questions of a source may have other answers. Returns what ends that. */
  onChange(told: (source: Source) => void): () => void;
  /** Ends the worker. */
  close(): void;
}

interface Waiting {
  question: Question;
  resolve: (said: Said | undefined) => void;
  reject: (error: Error) => void;
}

const longestSilence = 20_000; // Milliseconds after which a worker that was asked is given up
const mostLives = 3; // Workers without a word between them

/** Starts a search worker of this page. It is started again when it dies, and asked again. */
export function openSearch(start: () => Colleague = startWorker): Search {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(source: Source) => void>();
  let worker: Colleague | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [last, lives] = [0, 0];

  function begin(): Colleague {
    const begun = start();
    lives++;
    begun.addEventListener('message', ({ data }) => hear(data));
    begun.addEventListener('error', ({ message }) => giveUp(message));
    return begun;
  }

  function hear(said: Said): void {
    lives = 1;
    if ('changed' in said) for (const tell of listeners) tell(said.changed);
    else
      settle(said.number, (one) =>
        'failed' in said ? one.reject(new Error(said.failed)) : one.resolve(said),
      );
    watch();
  }

  function settle(number: number, how: (one: Waiting) => void): void {
    const one = waiting.get(number);
    waiting.delete(number);
    if (one) how(one);
  }

  function watch(): void {
    clearTimeout(timer);
    if (waiting.size > 0) timer = setTimeout(() => giveUp('the search worker is silent'), longestSilence);
  }

  function giveUp(why: string): void {
    worker?.terminate();
    worker = undefined;
    if (lives >= mostLives) {
      refuse(why);
      return;
    }
    for (const { question } of waiting.values()) post(question);
    // Nobody tells of changes until the next question
    if (waiting.size === 0) for (const source of sources) for (const tell of listeners) tell(source);
  }

  function refuse(why: string): void {
    lives = 0;
    for (const number of [...waiting.keys()]) settle(number, ({ reject }) => reject(new Error(why)));
    watch();
  }

  function post(question: Question): void {
    worker ??= begin();
    worker.postMessage(question);
    watch();
  }

  function ask(question: Question): Promise<Said | undefined> {
    return new Promise((resolve, reject) => {
      waiting.set(question.number, { question, resolve, reject });
      post(question);
    });
  }

  return {
    async search(source, query, sort, most = Number.POSITIVE_INFINITY) {
      for (const [number, { question }] of waiting)
        if (question.ask === 'search' && question.source === source)
          settle(number, ({ resolve }) => resolve(undefined));
      const said = await ask({ number: ++last, ask: 'search', source, query, sort, most });
      return said && 'found' in said ? said.found : undefined;
    },
    async facets() {
      const said = await ask({ number: ++last, ask: 'facets' });
      if (!said || !('facets' in said)) throw new Error('the search worker gave another answer');
      return said.facets;
    },
    onChange(told) {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    close() {
      clearTimeout(timer);
      worker?.terminate();
      for (const number of [...waiting.keys()]) settle(number, ({ resolve }) => resolve(undefined));
    },
  };
}

function startWorker(): Colleague {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
