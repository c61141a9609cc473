import type { Opened } from './own-browser';
import { readSettled, type Truth } from './truth';

/** Does what a reader does who is told that the database was emptied: everything is put back from the second copy. */
export async function putBack({ openPage, inside }: Opened): Promise<Truth> {
  const library = await openPage('library');
  await library.getByRole('button', { name: 'Restore everything' }).click();
  await library.getByText('Nothing is missing any more.').waitFor();
  await library.close();
  return readSettled(inside);
}
