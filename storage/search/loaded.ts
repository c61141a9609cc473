import type { PaperId } from '@/domain/paper';
import type { Searched } from '@/domain/search/find-in';
import type { Source } from '@/domain/search/found';
import type { Segment, Spots } from '@/domain/search/segment';
import { database } from '@/storage/database';
import { type HeadRow, indexVersion, type PartOfIndex, spotsKey } from './stored';

const noParts: PartOfIndex[] = [];

/** An index in memory, as it is stored: segments never change, so only those that are new are read. */
export class Loaded {
  head: HeadRow | undefined;
  private refreshing = Promise.resolve();
  private segments = new Map<string, Segment>();
  private spots = new Map<string, Spots>();
  private numbers = new WeakMap<Segment, Map<PaperId, number>>();
  private struck = new WeakMap<PartOfIndex, Uint8Array>();

  constructor(private readonly source: Source) {}

  /** Reads what changed since. One after the other, so that what was read later holds. */
  refresh(): Promise<void> {
    this.refreshing = this.refreshing.catch(() => {}).then(() => this.read());
    return this.refreshing;
  }

  /** Which state of the index is stored. */
  async readStamp(): Promise<string | undefined> {
    const row = await database.search.get(this.source);
    return row && 'parts' in row ? row.stamp : undefined;
  }

  /** Reads where terms stand. Returns whether it was there: an index that was changed meanwhile must be refreshed. */
  async loadSpots(parts: PartOfIndex[] = this.parts): Promise<boolean> {
    const keys = parts.map(({ key }) => key).filter((key) => !this.spots.has(key));
    const rows = keys.length > 0 ? await database.search.bulkGet(keys.map(spotsKey)) : [];
    for (const [at, row] of rows.entries()) if (row && 'spots' in row) this.spots.set(keys[at]!, row.spots);
    return keys.every((key) => this.spots.has(key));
  }

  get parts(): PartOfIndex[] {
    return this.head?.parts ?? noParts;
  }

  /** How many papers are indexed. */
  get papers(): number {
    return this.parts.reduce((sum, { papers, struck }) => sum + papers - struck.length, 0);
  }

  segmentOf({ key }: PartOfIndex): Segment {
    const segment = this.segments.get(key);
    if (!segment) throw new Error('a segment was not loaded');
    return segment;
  }

  /** The segments as they are searched. */
  searched(parts: PartOfIndex[] = this.parts): Searched[] {
    return parts.map((part) => ({
      segment: this.segmentOf(part),
      spots: this.spots.get(part.key),
      struck: this.struckIn(part),
    }));
  }

  /** Where a paper stands, unless it is struck there. */
  find(id: PaperId): { part: PartOfIndex; paper: number } | undefined {
    for (const part of this.parts) {
      const paper = this.numbersIn(part).get(id);
      if (paper !== undefined && this.struckIn(part)[paper] === 0) return { part, paper };
    }
    return;
  }

  ids(): Set<PaperId> {
    const ids = this.searched().map(({ segment, struck }) =>
      segment.ids.filter((_, paper) => struck[paper] === 0),
    );
    return new Set(ids.flat());
  }

  private struckIn(part: PartOfIndex): Uint8Array {
    const known = this.struck.get(part) ?? new Uint8Array(part.papers);
    if (!this.struck.has(part)) for (const paper of part.struck) known[paper] = 1;
    this.struck.set(part, known);
    return known;
  }

  private numbersIn(part: PartOfIndex): Map<PaperId, number> {
    const segment = this.segmentOf(part);
    const known = this.numbers.get(segment) ?? new Map(segment.ids.map((id, paper) => [id, paper]));
    this.numbers.set(segment, known);
    return known;
  }

  private async read(): Promise<void> {
    await database.transaction('r', database.search, async () => {
      const row = await database.search.get(this.source);
      const head = row && 'parts' in row && row.by === indexVersion ? row : undefined;
      if (head && head.stamp === this.head?.stamp) return;
      this.head = head && (await this.loadSegments(head.parts)) ? head : undefined;
    });
    this.forget();
  }

  private async loadSegments(parts: PartOfIndex[]): Promise<boolean> {
    const keys = parts.map(({ key }) => key).filter((key) => !this.segments.has(key));
    const rows = keys.length > 0 ? await database.search.bulkGet(keys) : [];
    for (const [at, row] of rows.entries())
      if (row && 'segment' in row) this.segments.set(keys[at]!, row.segment);
    return parts.every(({ key }) => this.segments.has(key));
  }

  /** Lets go of segments that are no part any more. */
  private forget(): void {
    const keys = new Set(this.parts.map(({ key }) => key));
    for (const map of [this.segments, this.spots])
      for (const key of map.keys()) if (!keys.has(key)) map.delete(key);
  }
}
