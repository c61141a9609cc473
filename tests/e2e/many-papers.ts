import type { Page } from '@playwright/test';
import type { Paper } from '@/domain/paper';
import { makePapers } from './papers';

// A reader of long standing: everything there is, by the ten thousand.

export const many = 20_000;
export const day = 86_400_000; // Milliseconds

type Row = Record<string, unknown>;

/** Puts any number of rows into a table; as one text, for handing over values takes ten times as long. */
export async function putMany(inside: Page, table: string, rows: object[]): Promise<void> {
  await inside.evaluate(
    async ([name, json]) => {
      const opening = indexedDB.open('paperlight');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const change = opening.result.transaction(name, 'readwrite', { durability: 'relaxed' });
      for (const row of JSON.parse(json)) change.objectStore(name).put(row);
      await new Promise((resolve) => change.addEventListener('complete', resolve));
      opening.result.close();
    },
    [table, JSON.stringify(rows)] as const,
  );
}

/** All rows of a table as one text takes them, without what is undefined; `readRows` takes ten times as long. */
export async function readMany(inside: Page, table: string): Promise<Row[]> {
  const json = await inside.evaluate(async (name) => {
    const opening = indexedDB.open('paperlight');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const reading = opening.result.transaction(name).objectStore(name).getAll();
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    opening.result.close();
    return JSON.stringify(reading.result);
  }, table);
  return JSON.parse(json);
}

/** The rows of a table by their keys, without when they were changed. */
export async function rowsIn(inside: Page, table: string): Promise<Map<string, Row>> {
  const rows = await readMany(inside, table);
  return new Map(rows.map(({ changedAt: _, ...row }) => [String(row.id ?? row.paperId), row]));
}

const pages = [
  ['arXiv', 'https://arxiv.org/list/cs.LG/new'],
  ['Hugging Face', 'https://huggingface.co/papers'],
  ['bioRxiv', 'https://www.biorxiv.org/collection/neuroscience'],
  ['PubMed', 'https://pubmed.ncbi.nlm.nih.gov/?term=rings'],
] as const;

type Seen = ReturnType<typeof makeSightings>[number];

/** Evenly over so many days, the first one last. */
export const over = (days: number) => (place: number) => Math.floor((place * days * day) / many);

/** Papers seen on four sites in turn, each so many milliseconds ago as its place says. */
export function makeSightings(ageOf: (place: number) => number, papers: Paper[] = makePapers(many)) {
  const now = Date.now() - 60_000;
  return papers.map((paper, place) => {
    const at = now - ageOf(place);
    const [site, url] = pages[place % pages.length]!;
    return { id: paper.id, paper, firstAt: at, lastAt: at, origins: [{ site, url, at }] };
  });
}

/** That a paper was flagged when it was seen, for the sample interest. */
export function flagOf({ id, firstAt }: Seen, score = 1) {
  const interests = ['sample-exoplanets'];
  return { paperId: id, score, flagged: true, flaggedAt: firstAt, at: firstAt, reasons: [], interests };
}

/** That a paper is saved, and from where. */
export function savedOf({ paper, lastAt, origins: [last] }: Seen) {
  return { ...paper, savedAt: lastAt, from: { site: last!.site, url: last!.url } };
}
