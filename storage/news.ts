import type { Observable } from 'dexie';

import type { IdsOf } from '@/domain/groups';
import { type Origin, paperOf, type SavedPaper } from '@/domain/library';
import { type Fact, isTold, type News, newsIn, type SavedNews } from '@/domain/news';
import type { Paper, PaperId } from '@/domain/paper';
import type { Sighting } from '@/domain/sighting';
import { database } from './database';
import { withAliases } from './enrich';
import { live } from './live';
import { savedUnder } from './saved';

/** A page on which papers are met, and when, in milliseconds since 1970. */
type Meeting = Origin & { at: number };

const mostOfPaper = 10; // The latest
const day = 86_400_000; // Milliseconds
const listedFor = 3 * day; // The lists of a Friday stand over the weekend

/** Notes what the page says of saved papers that was not known of them, each news once. */
export async function noteNews(
  papers: Paper[],
  idsOf: IdsOf,
  saved: ReadonlyMap<PaperId, SavedPaper>,
  seen: ReadonlyMap<PaperId, Sighting[]>,
  meeting: Meeting,
): Promise<void> {
  for (const paper of papers) {
    const row = saved.get(paper.id);
    if (!row) continue;
    const met = withAliases(paper, idsOf(paper.id).slice(1));
    const facts = newToAll(textsOf(row, seen.get(paper.id) ?? []), met);
    const fresh = facts.filter(({ kind }) => kind !== 'replaced' || !wasListed(row, meeting));
    if (fresh.length > 0) await tell(row.id, fresh, meeting);
  }
}

/** What the library and pages know of a saved paper, each with all ids it was kept under. */
function textsOf(row: SavedPaper, seen: Sighting[]): Paper[] {
  const ids = [row.id, ...(row.aliases ?? []), ...seen.map(({ id }) => id)];
  return [paperOf(row), ...seen.map(({ paper }) => paper)].map((paper) => withAliases(paper, ids));
}

/** What none of these texts says already. */
function newToAll(texts: Paper[], met: Paper): Fact[] {
  const [facts = [], ...others] = texts.map((known) => newsIn(known, met));
  return facts.filter((fact) => others.every((list) => list.some(({ kind }) => kind === fact.kind)));
}

/** Whether it may be the very listing that the paper was saved from, or one of that day in another list of the site. */
function wasListed({ savedAt, from }: SavedPaper, { site, url, at }: Meeting): boolean {
  return (from?.url === url && at - savedAt < listedFor) || (from?.site === site && at - savedAt < day);
}

async function tell(paperId: PaperId, facts: Fact[], { site, url, at }: Meeting): Promise<void> {
  const told = await database.news.where('paperId').equals(paperId).toArray();
  const fresh = facts.filter((fact) => !isTold(fact, told, at));
  await database.news.bulkPut(
    fresh.map(({ kind, what }) => {
      const name = kind === 'replaced' ? new Date(at).toISOString().slice(0, 10) : what;
      return { id: `${paperId}|${kind}|${name}`, paperId, kind, what, at, from: { site, url } };
    }),
  );
  const oldest = told.sort((one, other) => one.at - other.at);
  const excess = oldest.slice(0, Math.max(0, told.length + fresh.length - mostOfPaper));
  await database.news.bulkDelete(excess.map(({ id }) => id));
}

const mostRead = 500; // Of all papers together, the latest

/** What pages said lately of papers in the library, the latest first, with what the reader has seen already. */
export function watchNews(): Observable<SavedNews[]> {
  return live(async () => {
    const all = await database.news.toArray();
    const latest = all.sort((one, other) => other.at - one.at).slice(0, mostRead);
    const saved = await savedUnder(latest.map(({ paperId }) => paperId));
    return latest.flatMap((news): SavedNews[] => {
      const paper = saved.get(news.paperId);
      return paper ? [{ ...news, paper: paperOf(paper) }] : [];
    });
  });
}

/** Remembers that the reader has seen these news, or that they have not, when that is undone. */
export async function markNewsSeen(ids: News['id'][], seen = true): Promise<void> {
  const seenAt = Date.now();
  await database.news
    .where('id')
    .anyOf(ids)
    .modify((news) => {
      if (seen) news.seenAt ??= seenAt;
      else delete news.seenAt;
    });
}
