import type { IdsOf } from '@/domain/groups';
import type { GivenPaper } from '@/domain/library';
import type { Pairs } from '@/domain/pairs';
import type { PaperId } from '@/domain/paper';
import { type Name, nameOf } from '@/domain/paper-name';
import { isTelling, samePapers, titlesAgree } from '@/domain/same-paper';
import { caps } from '@/domain/text';
import { database, type Link } from './database';
import { groupsIn, readSaid, spin, type Web } from './groups';
import { eachInPieces, eachRow, inPieces, keysIn, type Watch } from './pieces';

/** What papers are called, by id, and which of those have one title. */
interface Names {
  byId: Map<PaperId, Name>;
  byTitle: Map<string, Set<PaperId>>;
}

/**
 * Which ids will name one paper once these papers are kept and linked: by what was known, by the other ids that they
 * claim, and by their titles. Writes nothing, and asks nothing for each paper.
 */
export async function groupsWith(papers: GivenPaper[], watch: Watch): Promise<IdsOf> {
  const said = await readSaid();
  const names = await namesWith(papers, watch);
  const namesakes = [...names.byTitle.values()].filter(({ size }) => size > 1);
  const ids = new Set([...papers.flatMap(idsOn), ...namesakes.flatMap((some) => [...some])]);
  const web = await webAmong([...ids], said);
  await eachInPieces(papers, (paper) => claim(web, names, paper), { signal: watch.signal });
  await eachInPieces(namesakes, (some) => tieByTitle(web, names, some), { signal: watch.signal });
  return groupsIn(web, said);
}

export function idsOn({ id, aliases = [] }: GivenPaper): PaperId[] {
  return [id, ...aliases.slice(0, caps.aliases)];
}

/** What is in the library keeps its name, of others the first paper here tells it. */
async function namesWith(papers: GivenPaper[], watch: Watch): Promise<Names> {
  const met = new Map<PaperId, Name>();
  const note = (paper: GivenPaper) => met.has(paper.id) || met.set(paper.id, nameOf(paper));
  await eachInPieces(papers, note, watch);
  const saved = await keysIn(database.library);
  const titles = new Set([...met.values()].filter(isTelling).map(({ title }) => title));
  const claimed = new Set(papers.flatMap(idsOn));
  const byId = new Map(met);
  await eachRow(
    database.names,
    (id, name) => {
      const isOwn = saved.has(id) || !met.has(id);
      if (isOwn && (titles.has(name.title) || claimed.has(id))) byId.set(id, name);
    },
    watch,
  );
  const byTitle = new Map<string, Set<PaperId>>();
  for (const name of byId.values()) {
    if (!isTelling(name)) continue;
    const known = byTitle.get(name.title);
    if (known) known.add(name.id);
    else byTitle.set(name.title, new Set([name.id]));
  }
  return { byId, byTitle };
}

/** What can be reached from these ids; only those that are linked are asked for. */
async function webAmong(ids: PaperId[], said: Pairs): Promise<Web> {
  const linked = await keysIn(database.aliases);
  for (const { one, other } of said.same) linked.add(one).add(other);
  const web: Web = new Map();
  await inPieces(
    ids.filter((id) => linked.has(id)),
    (some) => spin(web, some, said),
  );
  return web;
}

/** An id that a paper claims is its own unless a title speaks against it. */
function claim(web: Web, { byId }: Names, { id, aliases = [] }: GivenPaper): void {
  for (const alias of aliases.slice(0, caps.aliases)) {
    const [one, other] = [byId.get(id), byId.get(alias)];
    if (alias !== id && (!one || !other || titlesAgree(one, other))) tie(web, id, alias, 'link');
  }
}

function tieByTitle(web: Web, { byId }: Names, ids: Set<PaperId>): void {
  const names = [...ids].flatMap((id) => byId.get(id) ?? []);
  for (const [hub, ...others] of samePapers(names))
    for (const other of others) if (hub !== undefined) tie(web, hub, other, 'title');
}

const at = Number.MAX_SAFE_INTEGER; // After all that is linked already

function tie(web: Web, one: PaperId, other: PaperId, how: Link['how']): void {
  const links = web.get(one) ?? [];
  if (links.some((link) => link.to === other && link.how === how)) return;
  web.set(one, [...links, { to: other, how, at }]);
}
