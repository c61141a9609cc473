import type { IdsOf } from '@/domain/groups';
import { paperOf } from '@/domain/library';
import type { Paper, PaperId } from '@/domain/paper';
import { mayBeOne } from '@/domain/relevance/authors';
import { titleWords } from '@/domain/title-id';
import { database } from './database';
import { enrich } from './enrich';
import { readGroups } from './groups';
import { judgementsUnder } from './judgements';
import { savedUnder } from './saved';
import { sightingsUnder } from './seen';
import { isSound } from './sound';

const telling = 16; // Characters of a folded title: shorter ones ("Editorial") belong to many papers

/**
 * Papers that the reader names, each completed by what is known of it from the library, from judgements and from
 * pages. Known means by its id, or else by its title: then it gets the id it is known by.
 */
export async function recognise(named: Paper[]): Promise<Paper[]> {
  const byId = await knownByIds(named.map(({ id }) => id));
  const strangers = named.filter(({ id }) => !byId.has(id));
  const byTitle = await knownByTitles(strangers.map(({ title }) => titleWords(title)));
  const idsOf = await readGroups(Array.from(byTitle.values(), (papers) => papers.map(({ id }) => id)).flat());
  return named.map((paper) => {
    const known = byId.get(paper.id) ?? onlyOne(paper, byTitle.get(titleWords(paper.title)) ?? [], idsOf);
    return known ? { ...enrich(paper, known), id: known.id } : paper;
  });
}

/** The paper among those of its title, as it was read last; none when they are several papers, or another author's. */
function onlyOne({ authors: [author] }: Paper, alike: Paper[], idsOf: IdsOf): Paper | undefined {
  const fitting = alike.filter(({ authors: [first] }) => !author || !first || mayBeOne(author, first));
  const last = fitting.at(-1);
  return last && fitting.every(({ id }) => idsOf(last.id).includes(id)) ? last : undefined;
}

async function knownByIds(ids: PaperId[]): Promise<Map<PaperId, Paper>> {
  const groups = await readGroups(ids);
  const [seen, judged, saved] = await Promise.all([
    sightingsUnder(ids, groups),
    judgementsUnder(ids, groups),
    savedUnder(ids, groups),
  ]);
  return new Map<PaperId, Paper>([
    ...Array.from(seen, ([id, { paper }]) => [id, paper] as const),
    ...Array.from(judged, ([id, { paper }]) => [id, paper] as const),
    ...Array.from(saved, ([id, row]) => [id, paperOf(row)] as const), // The library's word is the last
  ]);
}

/** Reads all that is known once, whatever the number of titles. */
async function knownByTitles(titles: string[]): Promise<Map<string, Paper[]>> {
  const wanted = new Set(titles.filter((title) => title.length >= telling));
  const found = new Map<string, Paper[]>();
  const look = (paper: Paper) => {
    const title = titleWords(paper.title);
    if (wanted.has(title)) found.set(title, [...(found.get(title) ?? []), paper]);
  };
  if (wanted.size === 0) return found;
  await database.sightings.each(({ paper }) => look(paper));
  await database.judgements.each((row) => isSound('judgements', row) && look(row.paper));
  await database.library.each((row) => isSound('library', row) && look(paperOf(row)));
  return found;
}
