import { type IdsOf, mayUnite, pairOf } from '@/domain/groups';
import { paperOf } from '@/domain/library';
import type { Pairs } from '@/domain/pairs';
import type { Paper, PaperId } from '@/domain/paper';
import { isSameName, type Name, nameOf } from '@/domain/paper-name';
import { titlesAgree } from '@/domain/same-paper';
import { caps } from '@/domain/text';
import { database } from './database';
import { groupsIn, readSaid, spin, type Web } from './groups';
import { touch } from './note-history';
import { eachAmong, piecesOf } from './pieces';
import { soundOnes } from './sound';
import { linkByTitle } from './title-links';

/** What is at hand while papers are linked. */
interface Desk {
  web: Web;
  pairs: Pairs;
  names: Map<PaperId, Name>;
  /** What those papers are called in the library that need not be read there. */
  saved: ReadonlyMap<PaperId, Name>;
  /** Ids whose links changed. */
  changed: Set<PaperId>;
}

/**
 * Notes what papers just met are called, and which ids name one paper: because their page says so and no title speaks
 * against it, or because title, first author and year are the same. Returns which ids are one now. Asks nobody, reads
 * a few rows for each paper, and writes nothing when nothing is new. `saved` are names in the library that are at hand.
 */
export async function linkPapers(
  papers: Paper[],
  saved: ReadonlyMap<PaperId, Name> = new Map(),
): Promise<IdsOf> {
  const pairs = await readSaid();
  const { aliases, names, library, touched } = database;
  return database.transaction('rw', aliases, names, library, touched, async () => {
    const desk: Desk = { web: new Map(), pairs, names: new Map(), saved, changed: new Set() };
    await spin(desk.web, papers.flatMap(idsOn), pairs);
    await noteNames(desk, Array.from(desk.web.keys()));
    const renamed = await rename(desk, papers);
    for (const { id } of renamed) unlinkStrangers(desk, id);
    const at = Date.now();
    for (const paper of papers) for (const alias of paper.aliases ?? []) linkAlias(desk, paper.id, alias, at);
    await linkByTitle(desk, renamed, at);
    await keepLinks(desk);
    const idsOf = groupsIn(desk.web, pairs);
    await touchSaved(Array.from(desk.changed).flatMap(idsOf));
    return idsOf;
  });
}

function idsOn({ id, aliases = [] }: Paper): PaperId[] {
  return [id, ...aliases.slice(0, caps.aliases)];
}

async function noteNames({ names }: Desk, ids: PaperId[]): Promise<void> {
  await eachAmong(database.names, ids, (id, name) => names.set(id, name));
}

/** Keeps what the papers are called now, and returns the names that changed, as they were before and as they are now. */
async function rename(desk: Desk, papers: Paper[]): Promise<Name[]> {
  const { names } = desk;
  const met = papers.map((paper) => {
    const known = names.get(paper.id);
    return (known ? undefined : desk.saved.get(paper.id)) ?? nameOf(paper, known);
  });
  const other = met.filter((name) => name.title !== '' && !isSameName(name, names.get(name.id)));
  const isClaimed = papers.some(({ id, aliases = [] }) =>
    aliases.some((alias) => !isLinked(desk, id, alias)),
  );
  const unnamed = isClaimed ? Array.from(desk.web.keys()).filter((id) => !names.has(id)) : [];
  const saved = await savedNames(desk, [...new Set([...other.map(({ id }) => id), ...unnamed])]);
  const now = new Map([...other.map((name) => [name.id, name] as const), ...saved]);
  const changed = Array.from(now.values()).filter((name) => !isSameName(name, names.get(name.id)));
  const before = changed.flatMap(({ id }) => names.get(id) ?? []);
  for (const name of changed) names.set(name.id, name);
  for (const some of piecesOf(changed)) await database.names.bulkPut(some);
  return [...before, ...changed];
}

/** No page changes what a paper in the library is called. */
async function savedNames({ saved }: Desk, ids: PaperId[]): Promise<[PaperId, Name][]> {
  const others = ids.filter((id) => !saved.has(id));
  const rows = soundOnes('library', await database.library.bulkGet(others));
  return ids
    .flatMap((id) => saved.get(id) ?? [])
    .concat(rows.map((row) => nameOf(paperOf(row))))
    .map((name) => [name.id, name]);
}

/** A link made while a title was not known goes when that turns out to be another. */
function unlinkStrangers(desk: Desk, id: PaperId): void {
  for (const { to, how } of desk.web.get(id) ?? []) {
    if (how === 'link' && !agree(desk, id, to)) unlink(desk, id, to);
  }
}

const nothing: ReadonlySet<string> = new Set(); // What the reader keeps apart is noted all the same, for the day that is taken back

function linkAlias(desk: Desk, id: PaperId, alias: PaperId, at: number): void {
  if (id === alias || isLinked(desk, id, alias)) return;
  const [ones, others] = [linkedTo(desk, id), linkedTo(desk, alias)];
  if (ones.includes(alias) || !mayUnite(ones, others, nothing)) return;
  if (!ones.every((one) => others.every((other) => agree(desk, one, other)))) return;
  for (const [from, to] of [
    [id, alias],
    [alias, id],
  ] as const) {
    desk.web.set(from, [...(desk.web.get(from) ?? []), { to, how: 'link', at }]);
    desk.changed.add(from);
  }
}

function isLinked({ web }: Desk, id: PaperId, alias: PaperId): boolean {
  return web.get(id)?.some(({ to, how }) => to === alias && how === 'link') ?? false;
}

/** The id and all that pages link it to, but for links that the reader cut. */
function linkedTo({ web, pairs: { apart } }: Desk, id: PaperId): PaperId[] {
  const found = new Set([id]);
  for (const one of found) {
    const links = (web.get(one) ?? []).filter(({ to, how }) => how === 'link' && !apart.has(pairOf(one, to)));
    for (const { to } of links) found.add(to);
  }
  return [...found];
}

function agree({ names }: Desk, id: PaperId, other: PaperId): boolean {
  const [one, two] = [names.get(id), names.get(other)];
  return one === undefined || two === undefined || titlesAgree(one, two);
}

function unlink({ web, changed }: Desk, id: PaperId, other: PaperId): void {
  for (const [from, away] of [
    [id, other],
    [other, id],
  ] as const) {
    const links = web.get(from) ?? [];
    web.set(
      from,
      links.filter(({ to, how }) => how !== 'link' || to !== away),
    );
    changed.add(from);
  }
}

async function keepLinks({ web, changed }: Desk): Promise<void> {
  const rows = Array.from(changed, (id) => ({ id, links: web.get(id) ?? [] }));
  await database.aliases.bulkDelete(rows.filter(({ links }) => links.length === 0).map(({ id }) => id));
  await database.aliases.bulkPut(rows.filter(({ links }) => links.length > 0));
}

/** Which of the saved papers are one may have changed. */
async function touchSaved(ids: PaperId[]): Promise<void> {
  if (ids.length > 0) await touch(await database.library.where('id').anyOf(ids).primaryKeys());
}
