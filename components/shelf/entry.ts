import type { Entry } from '@/components/papers/PaperRow';
import { entryOfSaved } from '@/components/papers/saved-entry';
import { type Status, statusOf } from '@/domain/library';
import type { PaperId } from '@/domain/paper';
import type { Shelved } from '@/domain/shelf';
import type { Sighting } from '@/domain/sighting';

/** A saved paper as the library shows it, with the reader's own part. */
export interface ShelfEntry extends Entry {
  status: Status;
  favourite: boolean;
  tags: string[];
  note: string;
  /** Where it was seen, as far as that is remembered; the latest first. */
  origins: Sighting['origins'];
}

/** What the reader can do with saved papers, one or many. */
export interface ShelfActions {
  open: (entry: Entry, inBackground: boolean) => void;
  setStatus: (ids: PaperId[], status: Status) => void;
  setFavourite: (ids: PaperId[], on: boolean) => void;
  addTag: (ids: PaperId[], tag: string) => void;
  removeTag: (ids: PaperId[], tag: string) => void;
  /** `base` is what was written on. Resolves to whether it was kept. */
  setNote: (id: PaperId, note: string, base: string) => Promise<boolean>;
  remove: (ids: PaperId[]) => void;
  /** Says that two ids name one paper. */
  join: (one: PaperId, other: PaperId) => void;
  dismiss: (entry: Entry) => void;
  copyLink: (entry: Entry) => void;
  copyBibtex: (entry: Entry) => void;
  copyMarkdown: (entry: Entry) => void;
  keepApart: (entry: Entry, id: PaperId) => void;
}

/** A paper of the library as its list shows it. */
export function shelfEntry({ saved, verdict, news, origins }: Shelved): ShelfEntry {
  const { tags = [], favourite = false, note = '' } = saved;
  return {
    ...entryOfSaved(saved),
    status: statusOf(saved),
    favourite,
    tags,
    note,
    origins,
    ...(verdict && { verdict }),
    ...(news && { news }),
  };
}

/** What stands for a paper of the library until it is read, or if it cannot be: only where it lives is known. */
export function emptyEntry(id: PaperId, title: string): ShelfEntry {
  const paper = { id, title, authors: [] };
  return { paper, saved: true, status: 'none', favourite: false, tags: [], note: '', origins: [] };
}
