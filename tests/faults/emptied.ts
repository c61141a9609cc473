import { theirTables } from '@/domain/theirs';
import type { Opened } from './own-browser';
import { readSettled, type Truth } from './truth';

/** Whether nothing of theirs is there: a browser that finds its database's files torn begins it anew. */
export function isEmptied({ tables }: Truth): boolean {
  return theirTables.every((table) => !tables[table]?.length);
}

/** Does what a reader does who is told that the database was emptied: everything is put back from the second copy. */
export async function putBack({ openPage, inside }: Opened): Promise<Truth> {
  const library = await openPage('library');
  await library.getByRole('button', { name: 'Restore everything' }).click();
  await library.getByText('Nothing is missing any more.').waitFor();
  await library.close();
  return readSettled(inside);
}
