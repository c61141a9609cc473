import { type SavedPaper, type Status, statuses, statusOf } from '@/domain/library';
import { type Paper, type PaperId, partsOf } from '@/domain/paper';
import { yearOf } from '@/domain/paper-name';
import type { Sighting } from '@/domain/sighting';

/** What the index takes of a paper. */
export interface Entry {
  id: PaperId;
  title: string;
  authors: string[];
  /** Tags, venue and its number in a registry. */
  labels: string[];
  /** Abstract and note. */
  texts: string[];
  /** When it was saved, or last seen; when the reader last changed it. Both in milliseconds since 1970. */
  at: number;
  changedAt: number;
  /** 0 where none is known. */
  year: number;
  flags: number;
  tags: string[];
  sites: string[];
}

// The bits of `flags`
export const statusBits = 7; // A place in `statuses`; 7 for none of them
export const favouriteBit = 8;
export const noteBit = 16;
export const hiddenBit = 32;

/** A saved paper. One that is `hidden` is saved under another of its ids already. */
export function entryOfSaved(row: SavedPaper, hidden = false): Entry {
  const { savedAt, changedAt = savedAt, tags = [], note = '', from, favourite } = row;
  const status: Status = statusOf(row);
  const bits = [favourite && favouriteBit, note && noteBit, hidden && hiddenBit];
  return {
    ...textsOf(row, tags, note),
    at: savedAt,
    changedAt,
    flags: statuses.indexOf(status) + bits.reduce<number>((sum, bit) => sum + (bit || 0), 0),
    tags,
    sites: from ? [from.site] : [],
  };
}

/** A paper that was seen. */
export function entryOfSighting({ id, paper, lastAt, origins }: Sighting): Entry {
  const sites = [...new Set(origins.map(({ site }) => site))];
  return {
    ...textsOf({ ...paper, id }, [], ''),
    at: lastAt,
    changedAt: lastAt,
    flags: statusBits,
    tags: [],
    sites,
  };
}

function textsOf(paper: Paper, tags: string[], note: string) {
  const { id, title, authors, abstract = '', venue = '' } = paper;
  return {
    id,
    title,
    authors,
    labels: [...tags, venue, numberOf(id)].filter((label) => label !== ''),
    texts: [abstract, note].filter((text) => text !== ''),
    year: Math.min(yearOf(paper) ?? 0, 65_535),
  };
}

/** What a registry calls the paper; addresses and titles are no numbers. */
function numberOf(id: PaperId): string {
  const [scheme, name] = partsOf(id);
  return scheme === 'web' || scheme === 'title' ? '' : name;
}
