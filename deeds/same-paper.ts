import type { Deed } from '@/components/use-deeds';
import type { PaperId } from '@/domain/paper';
import { text } from '@/locale/text';
import { joinPapers, keepApart } from '@/storage/pairs';

/** Has an id name this paper no more, whatever pages say. Rejects when it could not be done. */
export async function keepIdsApart(id: PaperId, other: PaperId): Promise<Deed> {
  await keepApart(id, other);
  return { said: text('commonKeptApart'), undo: () => keepApart(id, other, false) };
}

/** Has two ids name one paper from now on. Rejects when it could not be done, or may not be. */
export async function joinIds(id: PaperId, other: PaperId): Promise<Deed> {
  if (!(await joinPapers(id, other))) throw new Error(text('shelfCannotJoin'));
  return { said: text('shelfDidJoin'), undo: () => joinPapers(id, other, false) };
}
