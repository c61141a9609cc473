import type { ShelfActions } from '@/components/shelf/entry';
import type { Deed, Deeds, OnPart } from '@/components/use-deeds';
import type { Status } from '@/domain/library';
import type { PaperId } from '@/domain/paper';
import { statusText } from '@/locale/status-text';
import { countText } from '@/locale/text';
import { addTag, removeSaved, removeTag, setFavourite, setNote, setStatus } from '@/storage/edit-saved';
import { changing } from './keeping';
import { paperActions, thenLearn } from './paper-actions';
import { copyMarkdown, done } from './papers';
import { joinIds, keepIdsApart } from './same-paper';

/** What the reader can do with saved papers, one or many. */
export function shelfActions(run: Deeds['run']): ShelfActions {
  const { open, dismiss, copyLink, copyBibtex } = paperActions(run);
  const change = changing(run);
  return {
    open,
    dismiss,
    copyLink,
    copyBibtex,
    copyMarkdown: (entry) => void run(() => copyMarkdown(entry)),
    setStatus: (ids, status) => void change((onPart) => changeStatus(ids, status, onPart)),
    setFavourite: (ids, on) => void change((onPart) => changeFavourite(ids, on, onPart)),
    addTag: (ids, tag) => void change((onPart) => tagPapers(ids, tag, onPart)),
    removeTag: (ids, tag) => void change((onPart) => untagPapers(ids, tag, onPart)),
    setNote: (id, note, base) => change(() => keepNote(id, note, base)),
    remove: (ids) => void change((onPart) => thenLearn(removePapers(ids, onPart))),
    join: (one, other) => void change(() => joinIds(one, other)),
    keepApart: ({ paper }, id) => void change(() => keepIdsApart(paper.id, id)),
  };
}

async function changeStatus(ids: PaperId[], status: Status, onPart: OnPart): Promise<Deed> {
  const said = countText('shelfDidStatus', ids.length, statusText(status));
  return done(said, await setStatus(ids, status, onPart));
}

async function changeFavourite(ids: PaperId[], on: boolean, onPart: OnPart): Promise<Deed> {
  const said = on ? countText('shelfDidFavour', ids.length) : countText('shelfDidUnfavour', ids.length);
  return done(said, await setFavourite(ids, on, onPart));
}

async function tagPapers(ids: PaperId[], tag: string, onPart: OnPart): Promise<Deed> {
  return done(countText('shelfDidTag', ids.length, tag.trim()), await addTag(ids, tag, onPart));
}

async function untagPapers(ids: PaperId[], tag: string, onPart: OnPart): Promise<Deed> {
  return done(countText('shelfDidUntag', ids.length, tag), await removeTag(ids, tag, onPart));
}

/** Writing says for itself that it is kept. */
async function keepNote(id: PaperId, note: string, base: string): Promise<undefined> {
  await setNote(id, note, base);
}

async function removePapers(ids: PaperId[], onPart: OnPart): Promise<Deed> {
  return done(countText('shelfDidRemove', ids.length), await removeSaved(ids, onPart));
}
