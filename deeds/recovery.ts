import type { RecoveryActions } from '@/components/data/Recovery';
import type { Deed, Deeds } from '@/components/use-deeds';
import type { Counts } from '@/domain/theirs';
import { largestBackup, readBackup } from '@/exchange/backup';
import { countText, text } from '@/locale/text';
import { acceptLoss, readHealth, readSecondCopy, restoreSecondCopy } from '@/storage/health';
import { compareFile, compareWithHere, restoreMissing } from '@/storage/restore-missing';
import { offerBackup } from './offer-backup';

/** What the reader can do when the database holds less than it should. */
export function recoveryActions(run: Deeds['run']): RecoveryActions {
  return {
    compare: async () => compareWithHere(await readSecondCopy()),
    restore: () => run(async () => sayRestored(await restoreSecondCopy())),
    download: () => downloadCopy(run),
    keep: () => run(keepWhatIsHere),
    async open(file) {
      if (file.size > largestBackup) return { problem: text('optionsRestoreTooLarge') };
      const read = readBackup(await file.text());
      if ('problem' in read) return read;
      const restore = () => run(async () => sayRestored(await restoreMissing(read.theirs)));
      return { compare: () => compareFile(read.theirs), restore };
    },
  };
}

/** How many papers the second copy holds. */
export async function countCopied(): Promise<number> {
  return (await readSecondCopy()).library.length;
}

/** Lets the reader keep the second copy as a backup file. Needs no database. */
export function downloadCopy(run: Deeds['run']): Promise<unknown> {
  return run(async () => offerBackup(await readSecondCopy()));
}

async function keepWhatIsHere(): Promise<Deed> {
  await acceptLoss();
  return { said: text('commonKept') };
}

/** What is back, and whether anything is missing still. */
async function sayRestored(counts: Counts): Promise<Deed> {
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const after = text((await readHealth()).state === 'well' ? 'recoveryWhole' : 'recoveryNotWhole');
  return { said: `${countText('commonRestored', rows)}. ${after}` };
}
