import type { Paper } from '@/domain/paper';
import { keepBeginnings } from '@/domain/search/beginnings';
import { entryOfSaved } from '@/domain/search/entry';
import { evaluate } from '@/domain/search/evaluate';
import { atFirst } from '@/domain/search/found';
import { type Made, makeSegment } from '@/domain/search/make';
import { mergeSegments } from '@/domain/search/merge';
import { putInOrder } from '@/domain/search/order';
import { readQuery } from '@/domain/search/query';
import { runAtOnce } from '@/domain/slices';
import { matchesQuery } from '@/storage/query';
import { layOut } from '@/tools/evaluate/table';
import { processorTime } from './measure';

/** What search among so many papers costs: milliseconds, by the clock where a reader waits for it, and megabytes. */
export interface SearchRow {
  papers: number;
  /** All papers indexed and merged, and only the merging. */
  build: number;
  merge: number;
  /** The index copied as the database would hand it over, and made ready for what is typed first. */
  load: number;
  /** The first papers of a query as it is typed: half of all queries are faster, and 95 in 100. */
  p50: number;
  p95: number;
  /** As `p95`, until all its papers are there, which are asked for after the first. */
  whole: number;
  /** As `p50`, with every title read for each query. */
  scan: number;
  /** As `scan`, with abstracts, in which the index looks, too. */
  textScan: number;
  /** Typed arrays and texts of the index, and what phrases need besides. */
  size: number;
  phrases: number;
}

const slice = 2_000; // Papers that are indexed at once
const titlesTyped = 8;
const lettersTyped = 20;
const rounds = 3;
const aFew = 19; // Of so many queries one is answered by reading everything: in time, all letters have their turn

export function searchRow(papers: Paper[]): SearchRow {
  const begun = processorTime();
  const parts: Made[] = [];
  for (let at = 0; at < papers.length; at += slice)
    parts.push(runAtOnce(makeSegment(entriesOf(papers.slice(at, at + slice), at))));
  const made = processorTime();
  const { segment, spots } = runAtOnce(
    mergeSegments(parts.map((part) => ({ ...part, struck: new Uint8Array(part.segment.ids.length) }))),
  );
  const merged = processorTime();
  const loaded = structuredClone(segment);
  runAtOnce(keepBeginnings([loaded]));
  const load = processorTime() - merged;
  const searched = [{ segment: loaded, spots, struck: new Uint8Array(papers.length) }];
  const queries = typedIn(papers);
  const search = (query: string, most?: number) =>
    putInOrder([loaded], evaluate(searched, readQuery(query), 'library'), 'relevance', most);
  const titles = papers.map(({ abstract: _, ...paper }) => paper);
  const [first, rest, scans, textScans] = timesInTurn(queries, [
    { each: 1, run: (query) => search(query, atFirst) },
    { each: 1, run: (query) => search(query) },
    { each: aFew, run: (query) => titles.filter(matchesQuery(query)) },
    { each: aFew, run: (query) => papers.filter(matchesQuery(query)) },
  ]);
  return {
    papers: papers.length,
    build: merged - begun,
    merge: merged - made,
    load,
    p50: quantile(first, 0.5),
    p95: quantile(first, 0.95),
    whole: quantile(
      first.map((time, at) => time + rest[at]!),
      0.95,
    ),
    scan: quantile(scans, 0.5),
    textScan: quantile(textScans, 0.5),
    size: megabytesOf(segment),
    phrases: megabytesOf(spots),
  };
}

/** Text to print: a table, or the rows. */
export function reportSearch(rows: SearchRow[], json: boolean): string {
  if (json) return JSON.stringify(rows, undefined, 1);
  const heads = [
    'papers',
    'build ms',
    'of that merge',
    'load',
    'p50',
    'p95',
    'of all',
    'scan p50',
    'of texts',
    'MB',
    'MB for phrases',
  ];
  const cells = rows.map(({ papers, build, merge, load, p50, p95, whole, scan, textScan, size, phrases }) => [
    String(papers),
    ...[build, merge, load].map((ms) => ms.toFixed(0)),
    ...[p50, p95, whole, scan, textScan, size, phrases].map((number) => number.toFixed(1)),
  ]);
  return layOut([heads, ...cells], []);
}

function entriesOf(papers: Paper[], from: number) {
  return papers.map((paper, at) => entryOfSaved({ ...paper, savedAt: from + at }));
}

/** The beginnings of titles, a letter more each time. */
function typedIn(papers: Paper[]): string[] {
  const step = Math.max(1, Math.floor(papers.length / titlesTyped));
  const titles = papers.filter((_, at) => at % step === 0).map(({ title }) => title);
  return titles.flatMap((title) => Array.from({ length: lettersTyped }, (_, at) => title.slice(0, at + 1)));
}

/** Something done with queries, one of `each` so many. */
interface Way {
  each: number;
  run: (query: string) => unknown;
}

/** Sorted, for each way: all are tried in turn, so that what slows the machine slows all alike. */
function timesInTurn(queries: string[], ways: [Way, Way, Way, Way]) {
  for (const query of queries) ways[0].run(query); // Not counted
  const timesOf = (): number[] => [];
  const times: [number[], number[], number[], number[]] = [timesOf(), timesOf(), timesOf(), timesOf()];
  for (let round = 0; round < rounds; round++)
    for (const [at, query] of queries.entries())
      for (const [way, { each, run }] of ways.entries()) {
        if ((at + round) % each > 0) continue;
        const begun = performance.now();
        run(query);
        times[way]!.push(performance.now() - begun);
      }
  return times;
}

function quantile(times: number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)]!;
}

function megabytesOf(part: object): number {
  return bytesIn(part) / 1e6;
}

function bytesIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return Object.values(value ?? {}).reduce<number>((sum, one) => sum + bytesIn(one), 0);
}
