import type { IdsOf } from '@/domain/groups';
import type { Noted } from '@/domain/history';
import type { GivenPaper, SavedPaper } from '@/domain/library';
import { isOpened } from '@/domain/opened';
import type { PaperId } from '@/domain/paper';
import type { Sighting } from '@/domain/sighting';
import { database } from './database';
import { enrich, withAliases, withoutClaims } from './enrich';
import { forgetFilled } from './fill-names';
import { gain, hasGained } from './gain';
import { groupsWith, idsOn } from './import-groups';
import { linkSaved } from './link-saved';
import { eachInPieces, inPieces, keysIn, rowsAmong, type Watch } from './pieces';
import { sightingsUnder } from './seen';
import { isSound } from './sound';
import { changeTheirs } from './theirs';
import { laterThan, timeOf } from './times';
import { noteUpkeep, upkeepAt } from './upkeep';

/** How many papers a file holds, each counted once. */
export interface Imported {
  /** Not in the library before. */
  fresh: number;
  /** In the library, and with nothing to gain. */
  known: number;
  /** In the library, with something to gain: other ids, missing texts, tags, a note. */
  changed: number;
}

export type ImportStep = 'reading' | 'keeping' | 'linking';

/** Told which step is under way and how much of it is done, from 0 to 1. */
export type OnImport = (step: ImportStep, part: number) => void;

/** What `importPapers` would do now. Throws the signal's reason. */
export async function previewImport(
  papers: GivenPaper[],
  onProgress?: OnImport,
  signal?: AbortSignal,
): Promise<Imported> {
  const { imported } = await planImport(papers, watching('reading', onProgress, signal));
  return imported;
}

/**
 * Puts papers into the library, all or nothing; doing it again changes nothing. Those that are in it under any of their
 * ids keep all they have and gain what is missing. Nothing is judged, but what was dismissed is so no more. Returns also
 * the number of the change in the history. A signal stops it, and its reason is thrown, until papers are being kept;
 * after that it goes to its end. Throws `Emptied`.
 */
export async function importPapers(
  papers: GivenPaper[],
  onProgress?: OnImport,
  signal?: AbortSignal,
): Promise<Imported & { history?: number }> {
  const wasFilled = await upkeepAt('names filled');
  const { onKept, onLinked } = tellingBoth(onProgress);
  const plan = async () => {
    const planned = await planImport(papers, watching('reading', onProgress, signal));
    onKept(0);
    await forgetFilled(); // So that links are made at the next start if this one ends before
    const meanwhile = () => linkSaved(planned.put.library, { onPart: onLinked });
    return { ...planned, noted: notedFor(papers), meanwhile };
  };
  const { imported, history } = await changeTheirs(plan, onKept);
  if (wasFilled !== undefined) await noteUpkeep('names filled', wasFilled);
  return { ...imported, ...(history !== undefined && { history }) };
}

/** Papers are linked beside the writing of copies; how far that is, is told after it. */
function tellingBoth(onProgress?: OnImport) {
  let [kept, linked] = [0, 0];
  const tell = () => (kept < 1 ? onProgress?.('keeping', kept) : onProgress?.('linking', linked));
  const onKept = (part: number) => {
    kept = part;
    tell();
  };
  const onLinked = (part: number) => {
    linked = part;
    tell();
  };
  return { onKept, onLinked };
}

function watching(step: ImportStep, onProgress?: OnImport, signal?: AbortSignal): Watch {
  return { onPart: (part) => onProgress?.(step, part), signal };
}

function notedFor([paper]: GivenPaper[]): Noted {
  const from = paper?.from && isOpened(paper.from.url) ? paper.from.site : undefined;
  return { kind: 'imported', ...(from !== undefined && { value: from }) };
}

interface Plan {
  put: { library: SavedPaper[] };
  remove: { judgements: PaperId[] };
  imported: Imported;
}

async function planImport(papers: GivenPaper[], watch: Watch): Promise<Plan> {
  const idsOf = await groupsWith(papers, watch);
  const ids = new Set<PaperId>();
  const addIds = (paper: GivenPaper) => {
    for (const id of idsOn(paper).flatMap(idsOf)) ids.add(id);
  };
  await eachInPieces(papers, addIds, { signal: watch.signal });
  const saved = await savedAmong(ids, watch);
  const seen = await seenAmong(papers, idsOf, watch);
  const at = Date.now();
  const before = new Map<string, SavedPaper | undefined>();
  const after = new Map<string, SavedPaper>();
  const add = (paper: GivenPaper) => {
    const group = idsOf(paper.id);
    const key = group.toSorted()[0] ?? paper.id;
    if (!before.has(key)) before.set(key, firstSaved(group, saved));
    const row = after.get(key) ?? before.get(key) ?? freshRow(paper, seen.get(paper.id), at);
    after.set(
      key,
      gain(
        row,
        paper,
        idsOn(paper).filter((id) => group.includes(id)),
      ),
    );
  };
  await eachInPieces(papers, add, { signal: watch.signal });
  const library: SavedPaper[] = [];
  const imported: Imported = { fresh: 0, known: 0, changed: 0 };
  const sort = ([key, row]: [string, SavedPaper]) => {
    const known = before.get(key);
    const outcome = !known ? 'fresh' : hasGained(known, row) ? 'changed' : 'known';
    imported[outcome]++;
    if (outcome !== 'known')
      library.push(known ? { ...row, changedAt: laterThan(timeOf('library', known)) } : row);
  };
  await eachInPieces([...after], sort, { signal: watch.signal });
  return { put: { library }, remove: { judgements: await dismissedAmong(ids) }, imported };
}

async function savedAmong(ids: Set<PaperId>, watch: Watch): Promise<Map<PaperId, SavedPaper>> {
  const rows = await rowsAmong(database.library, ids, { signal: watch.signal });
  return new Map([...rows].filter(([, row]) => isSound('library', row)));
}

function firstSaved(ids: PaperId[], saved: Map<PaperId, SavedPaper>): SavedPaper | undefined {
  const rows = ids.flatMap((id) => saved.get(id) ?? []);
  return rows.sort((one, other) => one.savedAt - other.savedAt)[0];
}

/** What pages said of those papers that were seen. */
async function seenAmong(papers: GivenPaper[], idsOf: IdsOf, watch: Watch): Promise<Map<PaperId, Sighting>> {
  const keys = await keysIn(database.sightings);
  const met = papers.map(({ id }) => id).filter((id) => idsOf(id).some((one) => keys.has(one)));
  const seen = new Map<PaperId, Sighting>();
  const read = async (some: PaperId[]) => {
    for (const [id, sighting] of await sightingsUnder(some, idsOf)) seen.set(id, sighting);
  };
  await inPieces(met, read, { signal: watch.signal });
  return seen;
}

/** A paper as it is saved: under the id that pages showed first, with what they said of it besides. */
function freshRow(given: GivenPaper, sighting: Sighting | undefined, at: number): SavedPaper {
  const known = { ...enrich(withoutClaims(given), sighting?.paper), id: sighting?.id ?? given.id };
  const { replaced: _, ...row } = { ...given, ...known, savedAt: given.savedAt ?? at };
  return withAliases(row, []);
}

async function dismissedAmong(ids: Set<PaperId>): Promise<PaperId[]> {
  const rows = await rowsAmong(database.judgements, ids);
  return [...rows.values()].filter(({ judged }) => judged === 'dismissed').map(({ paperId }) => paperId);
}
