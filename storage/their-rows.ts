import type { Interest } from '@/domain/interest';
import type { Judgement, SavedPaper } from '@/domain/library';
import type { OwnSite } from '@/domain/own-site';
import { type Counts, type Theirs, type TheirTable, theirTables } from '@/domain/theirs';
import { database, type SettingsRow } from './database';

/** What one row of every table of theirs is. */
export interface TheirRows {
  library: SavedPaper;
  interests: Interest;
  judgements: Judgement;
  sites: OwnSite;
  settings: SettingsRow;
}

/** Rows of theirs, by table. */
export type Rows = { [Name in TheirTable]: TheirRows[Name][] };

/** Primary keys of theirs, by table. */
export type Keys = Record<TheirTable, string[]>;

const keyNames = {
  library: 'id',
  interests: 'id',
  judgements: 'paperId',
  sites: 'id',
  settings: 'id',
} as const;

/** The primary key of a row. */
export function keyOf<Name extends TheirTable>(table: Name, row: TheirRows[Name]): string {
  const fields: Record<string, unknown> = { ...row };
  return String(fields[keyNames[table]]);
}

/** A table of theirs, when it does not matter which. */
export function tableOf(name: TheirTable) {
  return database.table<unknown, string>(name);
}

/** How many rows every table of theirs holds now. */
export async function countHere(): Promise<Counts> {
  const [library, interests, judgements, sites, settings] = await Promise.all([
    database.library.count(),
    database.interests.count(),
    database.judgements.count(),
    database.sites.count(),
    database.settings.count(),
  ]);
  return { library, interests, judgements, sites, settings };
}

/** The primary keys of everything that is theirs. */
export async function keysHere(): Promise<Keys> {
  const keys = noKeys();
  for (const name of theirTables) keys[name] = await tableOf(name).toCollection().primaryKeys();
  return keys;
}

export function noKeys(): Keys {
  return { library: [], interests: [], judgements: [], sites: [], settings: [] };
}

/** The settings as the one row they are kept in, or no row. */
export function toRows({ settings, ...tables }: Theirs): Rows {
  return { ...tables, settings: settings ? [{ ...settings, id: 'settings' }] : [] };
}

/** The rows as the rest of the house knows them. */
export function fromRows({ settings, ...tables }: Rows): Theirs {
  return { ...tables, settings: settings[0] && withoutId(settings[0]) };
}

function withoutId({ id: _, ...settings }: SettingsRow) {
  return settings;
}
