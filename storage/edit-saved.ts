import type { Noted } from '@/domain/history';
import type { SavedPaper, Status } from '@/domain/library';
import { mergeTexts } from '@/domain/merge-text';
import type { PaperId } from '@/domain/paper';
import { cleanTag, cleanTags } from '@/domain/tags';
import { caps } from '@/domain/text';
import { database } from './database';
import { readGroups } from './groups';
import { savedAmong } from './saved';
import { renameInSearches } from './settings';
import { soundOnes } from './sound';
import { changeTheirs } from './theirs';
import { laterThan, timeOf } from './times';

// Each changes one field of the rows as they are at that moment, so two windows never undo each other. Papers that are
// not in the library are passed over. All return the number of the change in the history, undefined when nothing changed,
// and throw `Emptied`. `onPart` is told how much is done, from 0 to 1.

type Edit = (row: SavedPaper) => SavedPaper;
type OnPart = (part: number) => void;

export function setStatus(ids: PaperId[], status: Status, onPart?: OnPart): Promise<number | undefined> {
  const noted: Noted = { kind: 'status', value: status };
  const edit: Edit = ({ status: _, ...row }) => ({ ...row, ...(status !== 'to read' && { status }) });
  return editPapers(ids, noted, edit, onPart);
}

export function setFavourite(ids: PaperId[], on: boolean, onPart?: OnPart): Promise<number | undefined> {
  const noted: Noted = { kind: on ? 'favourite' : 'not favourite' };
  const edit: Edit = ({ favourite: _, ...row }) => ({ ...row, ...(on && { favourite: true }) });
  return editPapers(ids, noted, edit, onPart);
}

/**
 * Sets the note of a paper: Markdown, at most 100,000 UTF-16 code units; an empty one removes it. `base` is what the writer
 * began with: what somebody else wrote since stays, too.
 */
export function setNote(id: PaperId, text: string, base: string): Promise<number | undefined> {
  return editPapers([id], { kind: 'note', goesOn: true }, ({ note: theirs = '', ...row }) => {
    const note = mergeTexts(base, text, theirs).toWellFormed().slice(0, caps.note);
    return { ...row, ...(note.trim() !== '' && { note }) };
  });
}

/** Sets the tags of a paper: each once, at most 100. */
export function setTags(id: PaperId, tags: string[]): Promise<number | undefined> {
  return editPapers([id], { kind: 'tagged' }, (row) => withTags(row, tags));
}

export function addTag(ids: PaperId[], tag: string, onPart?: OnPart): Promise<number | undefined> {
  const noted: Noted = { kind: 'tagged', value: cleanTag(tag) };
  return editPapers(ids, noted, (row) => withTags(row, [...(row.tags ?? []), tag]), onPart);
}

export function removeTag(ids: PaperId[], tag: string, onPart?: OnPart): Promise<number | undefined> {
  return editPapers(ids, { kind: 'untagged', value: tag }, (row) => withoutTag(row, tag), onPart);
}

/** Renames a tag wherever it stands, kept searches too; papers that have the other one already then have it once. */
export async function renameTag(tag: string, name: string, onPart?: OnPart): Promise<number | undefined> {
  const next = cleanTag(name);
  const renamed = (row: SavedPaper) => (row.tags ?? []).map((one) => (one === tag ? next : one));
  const { history } = await changeTheirs(async () => {
    const library = edited(await rowsTagged(tag), (row) => withTags(row, renamed(row)));
    const settings = await renameInSearches(tag, next);
    return { put: { library, settings }, noted: { kind: 'renamed tag', value: next } };
  }, onPart);
  return history;
}

/** Takes a tag off every paper. */
export function deleteTag(tag: string, onPart?: OnPart): Promise<number | undefined> {
  return editRows(
    () => rowsTagged(tag),
    { kind: 'untagged', value: tag },
    (row) => withoutTag(row, tag),
    onPart,
  );
}

/** Removes papers from the library, and the judgements that saved them. */
export async function removeSaved(ids: PaperId[], onPart?: OnPart): Promise<number | undefined> {
  const { history } = await changeTheirs(async () => {
    const all = ids.flatMap(await readGroups(ids));
    return { remove: { library: all, judgements: all }, noted: { kind: 'removed' } };
  }, onPart);
  return history;
}

function withTags({ tags: _, ...row }: SavedPaper, tags: string[]): SavedPaper {
  const clean = cleanTags(tags);
  return { ...row, ...(clean.length > 0 && { tags: clean }) };
}

function withoutTag(row: SavedPaper, tag: string): SavedPaper {
  return withTags(
    row,
    (row.tags ?? []).filter((one) => one !== tag),
  );
}

function editPapers(ids: PaperId[], noted: Noted, edit: Edit, onPart?: OnPart): Promise<number | undefined> {
  return editRows(() => savedAmong(ids), noted, edit, onPart);
}

async function rowsTagged(tag: string): Promise<SavedPaper[]> {
  return soundOnes('library', await database.library.where('tags').equals(tag).toArray());
}

async function editRows(
  read: () => Promise<SavedPaper[]>,
  noted: Noted,
  edit: Edit,
  onPart?: OnPart,
): Promise<number | undefined> {
  const { history } = await changeTheirs(
    async () => ({ put: { library: edited(await read(), edit) }, noted }),
    onPart,
  );
  return history;
}

/** The rows that become others, as they become. */
function edited(rows: SavedPaper[], edit: Edit): SavedPaper[] {
  return rows.flatMap((row) => {
    const next = edit(row);
    return isSame(row, next) ? [] : [{ ...next, changedAt: laterThan(timeOf('library', row)) }];
  });
}

function isSame(row: SavedPaper, edited: SavedPaper): boolean {
  const partOf = ({ tags, status, favourite, note }: SavedPaper) =>
    JSON.stringify([tags, status, favourite, note]);
  return partOf(row) === partOf(edited);
}
