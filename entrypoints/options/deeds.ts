import type { Opened } from '@/components/data/RestorePanel';
import { offerFile } from '@/components/offer-file';
import type { Deed } from '@/components/use-deeds';
import type { Interest } from '@/domain/interest';
import type { Theirs } from '@/domain/theirs';
import { largestBackup, readBackup, writeBackup } from '@/exchange/backup';
import { countText, text } from '@/locale/text';
import { deleteEverything, mergeTheirs, previewMerge, readTheirs } from '@/storage/backup';
import { acceptLoss, readSecondCopy, restoreSecondCopy } from '@/storage/health';
import { keepInterest, removeInterest } from '@/storage/interests';
import { forgetAllSightings } from '@/storage/sightings';

/** What the reader can do on the options page. Each rejects when it could not be done. */

export async function saveInterest(interest: Interest): Promise<Deed> {
  await keepInterest(interest);
  return { said: text('optionsInterestSaved', interest.name) };
}

export async function dropInterest(interest: Interest): Promise<Deed> {
  await removeInterest(interest.id);
  return { said: text('optionsInterestRemoved', interest.name), undo: () => keepInterest(interest) };
}

export async function downloadBackup(): Promise<Deed> {
  return offerBackup(await readTheirs());
}

export async function downloadCopy(): Promise<Deed> {
  return offerBackup(await readSecondCopy());
}

function offerBackup(theirs: Theirs): Deed {
  const now = new Date();
  const name = `paperlight-backup-${now.toISOString().slice(0, 10)}.json`;
  offerFile(name, writeBackup(theirs, now));
  return { said: text('optionsDownloaded', name) };
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
  return { said: text('optionsDeletedAll') };
}

export async function restoreCopy(): Promise<Deed> {
  const { library, interests, judgements, settings } = await restoreSecondCopy();
  return { said: countText('commonRestored', library + interests + judgements + settings) };
}

export async function keepWhatIsHere(): Promise<Deed> {
  await acceptLoss();
  return { said: text('commonKept') };
}

function sayMerge({ added, changed, same }: Opened['merge']): string {
  const total = (counts: object) =>
    Object.values(counts).reduce((sum: number, count: number) => sum + count, 0);
  return text('optionsRestored', ...[added, changed, same].map((counts) => total(counts).toLocaleString()));
}
