import type { Pairs } from '@/domain/pairs';
import type { PaperId } from '@/domain/paper';
import type { Name } from '@/domain/paper-name';
import { isTelling, samePapers } from '@/domain/same-paper';
import { database, type Link } from './database';
import { spin, type Web } from './groups';

const few = 200; // Titles that are asked for one by one
const mostRead = 40; // Names of one title: with half of them, no title joins any more

/**
 * Links what title, first author and year tell to be one paper, among all papers with the titles of these names. What
 * they told before and tell no more, because another paper of that title was met, is unlinked.
 */
export async function linkByTitle(
  desk: { web: Web; pairs: Pairs; changed: Set<PaperId> },
  names: Name[],
  at: number,
): Promise<void> {
  const namesakes = await namesakesOf(new Set(names.filter(isTelling).map(({ title }) => title)));
  const ids = [...names, ...namesakes.flat()].map(({ id }) => id); // Who is alone with a title may have lost a namesake
  await spin(desk.web, ids, desk.pairs);
  const hubs = new Map(namesakes.flatMap(samePapers).flatMap(tiesOf));
  for (const id of new Set(ids)) {
    const before = desk.web.get(id) ?? [];
    const after = relink(before, hubs.get(id) ?? [], at);
    if (!after) continue;
    desk.web.set(id, after);
    desk.changed.add(id);
  }
}

/** The names of each title. Titles that stand close together, as those of a sorted import do, are one question. */
async function namesakesOf(titles: Set<string>): Promise<Name[][]> {
  const near = titles.size > few ? await namesNear(titles) : undefined;
  const read = (title: string) => database.names.where('title').equals(title).limit(mostRead).toArray();
  return near ?? Promise.all(Array.from(titles, read));
}

/** Undefined when many other titles stand among these. */
async function namesNear(titles: Set<string>): Promise<Name[][] | undefined> {
  const [first = '', ...others] = [...titles].sort();
  const last = others.at(-1) ?? first;
  const most = titles.size * 4;
  const names = await database.names.where('title').between(first, last, true, true).limit(most).toArray();
  if (names.length === most) return;
  const found = new Map(Array.from(titles, (title): [string, Name[]] => [title, []]));
  for (const name of names) found.get(name.title)?.push(name);
  return Array.from(found.values(), (some) => some.slice(0, mostRead));
}

/** Every id of a paper and the first one, linked. */
function tiesOf([hub, ...others]: PaperId[]): [PaperId, PaperId[]][] {
  return hub === undefined ? [] : [[hub, others], ...others.map((id): [PaperId, PaperId[]] => [id, [hub]])];
}

/** The links with these ones by title and no others; undefined when nothing changes. */
function relink(links: Link[], titled: PaperId[], at: number): Link[] | undefined {
  const kept = links.filter(({ how, to }) => how !== 'title' || titled.includes(to));
  const made = titled.filter((id) => !kept.some(({ how, to }) => how === 'title' && to === id));
  if (kept.length === links.length && made.length === 0) return;
  return [...kept, ...made.map((to): Link => ({ to, how: 'title', at }))];
}
