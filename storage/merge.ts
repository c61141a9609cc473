import type { Judgement, SavedPaper } from '@/domain/library';
import { type Counts, countsBy, type Theirs, type TheirTable } from '@/domain/theirs';
import { readGroups } from './groups';
import { judgementsUnder } from './judgements';
import { savedUnder } from './saved';
import { isSound } from './sound';
import { keyOf, type Rows, type TheirRows, tableOf, toRows } from './their-rows';
import { timeOf } from './times';

/** What merging does to every table: rows added, rows replaced by newer ones, rows left as they are here. */
export interface Merge {
  added: Counts;
  changed: Counts;
  same: Counts;
}

/** Says what merging these rows would do now: for the same key the newer row holds, as a whole. */
export async function planMerge(theirs: Theirs): Promise<{ put: Rows; merge: Merge }> {
  const rows = toRows(theirs);
  const parts = {
    library: await compare('library', await withoutDismissed(rows.library)),
    interests: await compare('interests', rows.interests),
    judgements: await compare('judgements', await withoutOverruled(rows.judgements)),
    sites: await compare('sites', rows.sites),
    settings: await compare('settings', rows.settings),
  };
  const added = countsBy((table) => parts[table].added.length);
  const changed = countsBy((table) => parts[table].changed.length);
  return {
    put: {
      library: [...parts.library.added, ...parts.library.changed],
      interests: [...parts.interests.added, ...parts.interests.changed],
      judgements: [...parts.judgements.added, ...parts.judgements.changed],
      sites: [...parts.sites.added, ...parts.sites.changed],
      settings: [...parts.settings.added, ...parts.settings.changed],
    },
    merge: { added, changed, same: countsBy((table) => rows[table].length - added[table] - changed[table]) },
  };
}

/** The newest row of each key. */
export function newestOf<Name extends TheirTable>(
  table: Name,
  rows: TheirRows[Name][],
): Map<string, TheirRows[Name]> {
  const newest = new Map<string, TheirRows[Name]>();
  for (const row of rows) {
    const key = keyOf(table, row);
    if (isNewer(table, row, newest.get(key))) newest.set(key, row);
  }
  return newest;
}

/** Sorts rows by what becomes of them; rows in neither list give way to what is here. */
async function compare<Name extends TheirTable>(table: Name, rows: TheirRows[Name][]) {
  const newest = newestOf(table, rows);
  const here = await tableOf(table).bulkGet([...newest.keys()]);
  const incoming = [...newest.values()].map((row, at) => {
    const known = here[at];
    return { row, known: isSound(table, known) ? known : undefined };
  });
  return {
    added: incoming.filter(({ known }) => !known).map(({ row }) => row),
    changed: incoming.filter(({ row, known }) => known && isNewer(table, row, known)).map(({ row }) => row),
  };
}

/** At the same time the longer row is the newer one: texts only get richer, and the order of merging must not matter. */
function isNewer<Name extends TheirTable>(
  table: Name,
  row: TheirRows[Name],
  known: TheirRows[Name] | undefined,
) {
  if (!known) return true;
  const [ours, others] = [timeOf(table, known), timeOf(table, row)];
  return others > ours || (others === ours && JSON.stringify(row).length > JSON.stringify(known).length);
}

/** Leaves out papers that were dismissed here after they were saved there. */
async function withoutDismissed(library: SavedPaper[]): Promise<SavedPaper[]> {
  const judgements = await judgementsUnder(library.map(({ id }) => id));
  return library.filter(({ id, savedAt }) => {
    const judgement = judgements.get(id);
    return judgement?.judged !== 'dismissed' || savedAt > judgement.at;
  });
}

/**
 * Leaves out dismissals of papers that are in the library here, for merging takes nothing out of it, and saves of papers
 * that were dismissed here later, under whichever id.
 */
async function withoutOverruled(judgements: Judgement[]): Promise<Judgement[]> {
  const ids = judgements.map(({ paperId }) => paperId);
  const groups = await readGroups(ids);
  const [saved, known] = [await savedUnder(ids, groups), await judgementsUnder(ids, groups)];
  return judgements.filter(({ paperId, judged, at }) => {
    if (judged === 'dismissed') return !saved.has(paperId);
    const here = known.get(paperId);
    return here?.judged !== 'dismissed' || at > here.at;
  });
}
