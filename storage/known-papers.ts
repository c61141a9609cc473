import type { Paper, PaperId } from '@/domain/paper';
import { titleId } from '@/domain/title-id';
import { database } from './database';
import { enrich, paperOf } from './enrich';
import { isSound } from './sound';

const telling = 16; // Characters of a folded title: shorter ones ("Editorial") belong to many papers

/**
 * Papers that the reader names, each completed by what is known of it from the library, from judgements and from
 * pages. Known means by its id, or else by its title: then it gets the id it is known by.
 */
export async function recognise(named: Paper[]): Promise<Paper[]> {
  const byId = await knownByIds(named.map(({ id }) => id));
  const strangers = named.filter(({ id }) => !byId.has(id));
  const byTitle = await knownByTitles(strangers.map(titleOf));
  return named.map((paper) => {
    const known = byId.get(paper.id) ?? byTitle.get(titleOf(paper));
    return known ? { ...enrich(paper, known), id: known.id } : paper;
  });
}

function titleOf({ title }: Paper): string {
  return titleId(title)?.slice('title:'.length) ?? '';
}

async function knownByIds(ids: PaperId[]): Promise<Map<PaperId, Paper>> {
  const [seen, judged, saved] = await Promise.all([
    database.sightings.bulkGet(ids),
    database.judgements.bulkGet(ids),
    database.library.bulkGet(ids),
  ]);
  const papers = [
    ...seen.map((row) => row?.paper),
    ...judged.map((row) => (isSound('judgements', row) ? row.paper : undefined)),
    ...saved.map((row) => (isSound('library', row) ? paperOf(row) : undefined)),
  ];
  return new Map(papers.flatMap((paper) => (paper ? [[paper.id, paper]] : []))); // The library's word is the last
}

/** Reads all that is known once, whatever the number of titles. */
async function knownByTitles(titles: string[]): Promise<Map<string, Paper>> {
  const wanted = new Set(titles.filter((title) => title.length >= telling));
  const found = new Map<string, Paper>();
  const look = (paper: Paper) => {
    const title = titleOf(paper);
    if (wanted.has(title)) found.set(title, paper);
  };
  if (wanted.size === 0) return found;
  await database.sightings.each(({ paper }) => look(paper));
  await database.judgements.each((row) => isSound('judgements', row) && look(row.paper));
  await database.library.each((row) => isSound('library', row) && look(paperOf(row)));
  return found;
}
