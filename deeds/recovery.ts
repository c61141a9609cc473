import type { Deed } from '@/components/use-deeds';
import { countText, text } from '@/locale/text';
import { acceptLoss, readSecondCopy, restoreSecondCopy } from '@/storage/health';
import { offerBackup } from './offer-backup';

/** What the reader can do when the database holds less than it should. Each rejects when it could not be done. */

export async function restoreCopy(): Promise<Deed> {
  const counts = Object.values(await restoreSecondCopy());
  return {
    said: countText(
      'commonRestored',
      counts.reduce((sum, count) => sum + count, 0),
    ),
  };
}

export async function downloadCopy(): Promise<Deed> {
  return offerBackup(await readSecondCopy());
}

export async function keepWhatIsHere(): Promise<Deed> {
  await acceptLoss();
  return { said: text('commonKept') };
}
