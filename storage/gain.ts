import { compareRows } from '@/domain/history';
import type { GivenPaper, SavedPaper } from '@/domain/library';
import type { PaperId } from '@/domain/paper';
import { cleanTags } from '@/domain/tags';
import { caps } from '@/domain/text';
import { enrich, withAliases, withoutClaims } from './enrich';

/** A saved paper with what a file adds to it: it keeps all that it has. The same again adds nothing. */
export function gain(row: SavedPaper, given: GivenPaper, ids: PaperId[]): SavedPaper {
  const { aliases = [], savedAt, from, tags, favourite, note, changedAt } = row;
  const others = [...new Set([...aliases, ...ids])].filter((id) => id !== row.id);
  const allTags = cleanTags([...(tags ?? []), ...(given.tags ?? [])]);
  const bothNotes = joinNotes(note, given.note);
  const newStatus = statusFor(row, given);
  const paper = { ...enrich(withoutClaims(row), withoutClaims(given)), id: row.id };
  return {
    ...withAliases(paper, others.slice(0, caps.aliases)),
    savedAt,
    ...(from && { from }),
    ...(allTags.length > 0 && { tags: allTags }),
    ...(newStatus && { status: newStatus }),
    ...((favourite || given.favourite) && { favourite: true }),
    ...(bothNotes && { note: bothNotes }),
    ...(changedAt !== undefined && { changedAt }),
  };
}

/** The status of the file holds where the reader has set none: a paper saved from a page was to be read by itself. */
function statusFor(row: SavedPaper, given: GivenPaper): SavedPaper['status'] {
  const isSet = row.status === undefined ? row.changedAt !== undefined : row.status !== 'none';
  return isSet || given.status === 'none' ? row.status : given.status;
}

function joinNotes(note = '', other = ''): string {
  if (note.includes(other)) return note;
  return [note, other].filter(Boolean).join('\n\n').slice(0, caps.note);
}

/** Whether a row has become another. */
export function hasGained(before: SavedPaper, after: SavedPaper): boolean {
  return compareRows(before, after) !== undefined;
}
