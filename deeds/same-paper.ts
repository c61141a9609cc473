import type { Deed } from '@/components/use-deeds';
import type { PaperId } from '@/domain/paper';
import { text } from '@/locale/text';
import { keepApart } from '@/storage/pairs';

/** Has an id name this paper no more, whatever pages say. Rejects when it could not be done. */
export async function keepIdsApart(id: PaperId, other: PaperId): Promise<Deed> {
  await keepApart(id, other);
  return { said: text('commonKeptApart'), undo: () => keepApart(id, other, false) };
}
