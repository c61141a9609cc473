import { keepBeginnings } from '@/domain/search/beginnings';
import { evaluate, needsSpots } from '@/domain/search/evaluate';
import { countFacets } from '@/domain/search/facets';
import type { Searched } from '@/domain/search/find-in';
import type { Facets, Found, Sort } from '@/domain/search/found';
import { putInOrder } from '@/domain/search/order';
import { type Query, readQuery } from '@/domain/search/query';
import { runInSlices } from '@/domain/slices';
import { live } from '@/storage/live';
import { atRest } from '@/storage/theirs';
import { followOnce } from './follow';
import { Loaded } from './loaded';
import type { Searchable } from './source';

const patience = 1_000; // Milliseconds that the first question waits for what changed before

/** Answers questions about a table, and follows its changes. */
export class SearchIndex {
  private readonly loaded: Loaded;
  private following: Promise<void> | undefined;
  private ready: Promise<unknown> | undefined;

  constructor(private readonly table: Searchable) {
    this.loaded = new Loaded(table.source);
  }

  /** The papers that a query finds among those that are indexed so far, or the first `most` of them. */
  async search(text: string, sort: Sort, most = Number.POSITIVE_INFINITY): Promise<Found> {
    await this.begun();
    const query = readQuery(text);
    const searched = await this.searchedFor(query);
    const hits = evaluate(searched, query, this.table.source);
    const segments = searched.map(({ segment }) => segment);
    const order = sort === 'relevance' && !hasWords(query) ? 'newest' : sort;
    const ids = putInOrder(segments, hits, order, most);
    const rest = hits.reduce((sum, { papers }) => sum + papers.length, 0) - ids.length;
    const building = await this.building();
    return { ids, ...(rest > 0 && { rest }), ...(building !== undefined && { building }) };
  }

  async facets(): Promise<Facets> {
    await this.begun();
    return countFacets(this.loaded.searched());
  }

  /** Brings the index up with its table, and with what other workers made of it. Resolves when it is. */
  catchUp(): Promise<void> {
    this.following = (this.following ?? Promise.resolve()).catch(() => {}).then(() => this.followAll());
    return this.following;
  }

  /** Keeps up from now on, and tells of every change until it ends by an error. Returns what ends it. */
  follow(onChange: () => void, onEnd: (error: unknown) => void): () => void {
    let told = this.loaded.head?.stamp;
    const tell = async () => {
      await this.loaded.refresh();
      if (this.loaded.head?.stamp !== told) onChange();
      told = this.loaded.head?.stamp;
    };
    const marks = live(async () => [await this.table.position(), await this.table.count()]);
    const stamps = live(() => this.loaded.readStamp());
    const ends = [
      marks.subscribe({ next: () => void this.catchUp().catch(console.error), error: onEnd }),
      stamps.subscribe({ next: () => void tell().catch(console.error), error: onEnd }),
    ];
    return () => {
      for (const end of ends) end.unsubscribe();
    };
  }

  private async followAll(): Promise<void> {
    const lock = `paperlight-search-${this.table.source}`;
    for (let isBehind = true; isBehind; ) {
      await atRest(async () => {}); // Who waits for a change comes first
      isBehind = await navigator.locks.request(lock, () => followOnce(this.loaded, this.table));
    }
    const segments = this.loaded.searched().map(({ segment }) => segment);
    void runInSlices(keepBeginnings(segments)); // Nobody need wait for it
  }

  /** Resolves once questions can be answered from what is stored, and from what changed since if that is little. */
  async begun(): Promise<void> {
    this.ready ??= this.begin().catch((error) => {
      this.ready = undefined;
      throw error;
    });
    await this.ready;
  }

  /** What cannot be followed now is later; there are answers all the same. */
  private async begin(): Promise<void> {
    await this.loaded.refresh();
    const pause = new Promise((resume) => setTimeout(resume, patience));
    await Promise.race([this.catchUp().catch(console.error), pause]);
  }

  /** The segments, with what the query needs of them. Throws when that cannot be read. */
  private async searchedFor(query: Query): Promise<Searched[]> {
    for (let attempt = 0; needsSpots(query) && attempt < 3; attempt++) {
      const { parts } = this.loaded;
      if ((await this.loaded.loadSpots(parts)) && parts === this.loaded.parts) break;
      await this.loaded.refresh(); // Another worker merged them meanwhile
    }
    return this.loaded.searched();
  }

  private async building(): Promise<number | undefined> {
    const { head, papers } = this.loaded;
    if (head && head.upTo === undefined) return;
    return Math.min(1, papers / Math.max(1, await this.table.count()));
  }
}

function hasWords({ parts }: Query): boolean {
  return parts.some(({ kind, not }) => !not && (kind === 'words' || kind === 'phrase' || kind === 'author'));
}
