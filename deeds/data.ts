import type { Opened } from '@/components/data/RestoreQuestion';
import type { Deed } from '@/components/use-deeds';
import type { Theirs } from '@/domain/theirs';
import { largestBackup, readBackup } from '@/exchange/backup';
import { text } from '@/locale/text';
import { deleteEverything, mergeTheirs, previewMerge } from '@/storage/backup';
import { forgetAllSightings } from '@/storage/sightings';
import { giveAllBack } from './sites';

/** What the reader can do with all that is kept. Each rejects when it could not be done. */

/** What restoring a backup would change, and how to. */
export interface Restorable {
  merge: Opened['merge'];
  restore: () => Promise<Deed>;
}

/** Reads a backup without changing anything. */
export async function openBackup(file: File): Promise<Restorable | { problem: string }> {
  if (file.size > largestBackup) return { problem: text('optionsRestoreTooLarge') };
  const read = readBackup(await file.text());
  return 'problem' in read ? read : previewRestore(read.theirs);
}

/** What restoring all of this would change. Changes nothing. */
export async function previewRestore(theirs: Theirs): Promise<Restorable> {
  const restore = async () => ({ said: sayMerge(await mergeTheirs(theirs)) });
  return { merge: await previewMerge(theirs), restore };
}

export async function forgetSightings(): Promise<Deed> {
  await forgetAllSightings();
  return { said: text('optionsForgotten') };
}

export async function deleteAll(): Promise<Deed> {
  await deleteEverything();
  await giveAllBack();
  return { said: text('optionsDeletedAll') };
}

function sayMerge({ added, changed, same }: Opened['merge']): string {
  const total = (counts: object) =>
    Object.values(counts).reduce((sum: number, count: number) => sum + count, 0);
  return text('optionsRestored', ...[added, changed, same].map((counts) => total(counts).toLocaleString()));
}
