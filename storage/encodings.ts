import type { Paper, PaperId } from '@/domain/paper';
import { type Encoding, encode } from '@/domain/relevance/encode';
import { engineVersion } from '@/domain/relevance/learn';
import { database, type EncodingRow } from './database';

const chunk = 50; // Papers encoded at a time: some 20 ms

/** Keeps the encodings of papers just met, where they are missing or the text is another than that of `known`. */
export async function keepEncodings(
  papers: Paper[],
  known: (id: PaperId) => Paper | undefined,
): Promise<void> {
  const rows = await database.encodings.bulkGet(papers.map(({ id }) => id));
  const changed = papers.filter((paper, at) => !isCurrent(rows[at]) || !readsAlike(paper, known(paper.id)));
  await database.encodings.bulkPut(changed.map(encodePaper));
}

/**
 * The encodings of these papers. Those not kept yet, or kept of another text than the one in `texts`, are made from their
 * texts, a few papers at a time, and kept; papers without a text are left out.
 */
export async function encodingsAmong(
  ids: PaperId[],
  readTexts: (ids: PaperId[]) => Promise<Paper[]>,
  texts: ReadonlyMap<PaperId, Paper> = new Map(),
): Promise<Map<PaperId, Encoding>> {
  const isOfText = ({ id, size }: EncodingRow) => !texts.has(id) || size === sizeOf(texts.get(id)!);
  const kept = (await database.encodings.bulkGet(ids)).filter(isCurrent).filter(isOfText);
  const found = new Map(kept.map((row) => [row.id, row]));
  const missing = ids.filter((id) => !found.has(id));
  for (let from = 0; from < missing.length; from += chunk)
    for (const row of await encodeAnew(missing.slice(from, from + chunk), readTexts)) found.set(row.id, row);
  return found;
}

/** In one transaction, so that a text that changes, or is forgotten, meanwhile leaves no encoding behind. */
function encodeAnew(ids: PaperId[], readTexts: (ids: PaperId[]) => Promise<Paper[]>): Promise<EncodingRow[]> {
  const { encodings, sightings, library, judgements } = database;
  return database.transaction('rw', encodings, sightings, library, judgements, async () => {
    const rows = (await readTexts(ids)).map(encodePaper);
    await encodings.bulkPut(rows);
    return rows;
  });
}

function encodePaper(paper: Paper): EncodingRow {
  return { id: paper.id, by: engineVersion, size: sizeOf(paper), ...encode(paper) };
}

function sizeOf({ title, abstract = '' }: Paper): number {
  return title.length + abstract.length;
}

function isCurrent(row: EncodingRow | undefined): row is EncodingRow {
  return row?.by === engineVersion;
}

function readsAlike(one: Paper, other: Paper | undefined): boolean {
  return one.title === other?.title && one.abstract === other.abstract;
}
