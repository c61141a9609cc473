import type { Observable } from 'dexie';

import type { Colour } from '@/domain/interest';
import { decidePair, type PairDecision } from '@/domain/pairs';
import type { PaperId } from '@/domain/paper';
import { longestQuery, renamePart } from '@/domain/search/written';
import {
  type Bar,
  defaultSettings,
  longestSearchName,
  mostSearches,
  type SavedSearch,
  type Settings,
} from '@/domain/settings';
import { cleanText } from '@/domain/text';
import { database, type SettingsRow } from './database';
import { live } from './live';
import { isSound } from './sound';
import { changeTheirs } from './theirs';
import { laterThan } from './times';

/** What the reader set, and the defaults for the rest. */
export async function readSettings(): Promise<Settings> {
  const { id: _, ...settings } = await readRow();
  return settings;
}

export function watchSettings(): Observable<Settings> {
  return live(readSettings);
}

/** Sets these settings and leaves the others as they are. Throws `Emptied`. */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  return changeRow(() => change);
}

/** Switches a website on, or off, by its name. Throws `Emptied`. */
export function switchSite(name: string, on: boolean): Promise<void> {
  return changeRow(({ sitesOff }) => {
    if (sitesOff.includes(name) !== on) return;
    return { sitesOff: on ? sitesOff.filter((other) => other !== name) : [...sitesOff, name] };
  });
}

/** Has a website that is off stay so under another name. Throws `Emptied`. */
export function renameOff(from: string, to: string): Promise<void> {
  return changeRow(({ sitesOff }) => {
    if (!sitesOff.includes(from)) return;
    return { sitesOff: sitesOff.map((name) => (name === from ? to : name)) };
  });
}

/** Keeps how the bar stands on a site. Throws `Emptied`. */
export function keepBar(site: string, bar: Bar): Promise<void> {
  return changeRow(({ bars }) => ({ bars: { ...bars, [site]: bar } }));
}

const mostDeclined = 1_000; // The latest; what a backup can hold

/** Remembers that the reader said no to a suggestion, or forgets it when not `on`. Throws `Emptied`. */
export function decline(suggestion: string, on = true): Promise<void> {
  return changeRow(({ declined = [] }) => {
    const others = declined.filter((other) => other !== suggestion);
    return { declined: on ? [...others, suggestion].slice(-mostDeclined) : others };
  });
}

/** Remembers what the reader said of two ids, or forgets it when not `on`. Throws `Emptied`. */
export function notePair(decision: PairDecision, ids: [PaperId, PaperId], on: boolean): Promise<void> {
  return changeRow(({ pairs = [] }) => ({ pairs: decidePair(pairs, decision, ids, on) }));
}

/** Gives a tag a colour, or none. Throws `Emptied`. */
export function colourTag(tag: string, colour: Colour | undefined): Promise<void> {
  return changeRow(({ tagColours = {} }) => {
    const { [tag]: _, ...others } = tagColours;
    return { tagColours: { ...others, ...(colour && { [tag]: colour }) } };
  });
}

/**
 * Keeps a search under its name, in the place of one so called, as the last one unless told where; at most 100, the
 * first goes. Throws `Emptied`.
 */
export function keepSearch(search: SavedSearch, at?: number): Promise<void> {
  const name = cleanText(search.name, longestSearchName);
  const kept = { ...search, name, query: search.query.slice(0, longestQuery) };
  return changeRow(({ searches = [] }) => {
    if (name === '') return;
    const others = searches.filter((one) => one.name !== name);
    return { searches: others.toSpliced(at ?? others.length, 0, kept).slice(-mostSearches) };
  });
}

/** Throws `Emptied`. */
export function forgetSearch(name: string): Promise<void> {
  return changeRow(({ searches = [] }) => ({ searches: searches.filter((one) => one.name !== name) }));
}

/** The row to put so that kept searches ask for a tag by its new name; none where nothing changes. */
export async function renameInSearches(tag: string, name: string): Promise<SettingsRow[]> {
  const row = await readRow();
  const before = row.searches ?? [];
  const searches = before.map((one) => ({ ...one, query: renamePart(one.query, 'tag', tag, name) }));
  const isSame = searches.every(({ query }, at) => query === before[at]?.query);
  return isSame ? [] : [{ ...row, searches, changedAt: laterThan(row.changedAt) }];
}

/** Nothing is written where nothing is to be changed. */
async function changeRow(change: (settings: Settings) => Partial<Settings> | undefined): Promise<void> {
  await changeTheirs(async () => {
    const row = await readRow();
    const changed = change(row);
    return changed
      ? { put: { settings: [{ ...row, ...changed, changedAt: laterThan(row.changedAt) }] } }
      : {};
  });
}

async function readRow(): Promise<SettingsRow> {
  const row = await database.settings.get('settings');
  return isSound('settings', row) ? row : { ...defaultSettings, id: 'settings' };
}
