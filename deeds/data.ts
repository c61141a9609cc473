import type { Opened } from '@/components/data/RestorePanel';
import type { Deed } from '@/components/use-deeds';
import { largestBackup, readBackup } from '@/exchange/backup';
import { text } from '@/locale/text';
import { deleteEverything, mergeTheirs, previewMerge, readTheirs } from '@/storage/backup';
import { forgetAllSightings } from '@/storage/sightings';
import { offerBackup } from './offer-backup';
import { giveAllBack } from './sites';

/** What the reader can do with all that is kept. Each rejects when it could not be done. */

export async function downloadBackup(): Promise<Deed> {
  return offerBackup(await readTheirs());
}

/** Reads a backup without changing anything. */
export async function openBackup(
  file: File,
): Promise<{ merge: Opened['merge']; restore: () => Promise<Deed> } | { problem: string }> {
  if (file.size > largestBackup) return { problem: text('optionsRestoreTooLarge') };
  const read = readBackup(await file.text());
  if ('problem' in read) return read;
  const restore = async () => ({ said: sayMerge(await mergeTheirs(read.theirs)) });
  return { merge: await previewMerge(read.theirs), restore };
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
