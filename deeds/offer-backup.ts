import type { Deed } from '@/components/use-deeds';
import type { Theirs } from '@/domain/theirs';
import { writeBackup } from '@/exchange/backup';
import { text } from '@/locale/text';
import { offerFile } from './offer-file';

/** Lets the reader keep what is theirs as a backup file. */
export function offerBackup(theirs: Theirs): Deed {
  const now = new Date();
  const name = `paperlight-backup-${now.toISOString().slice(0, 10)}.json`;
  offerFile(name, writeBackup(theirs, now));
  return { said: text('optionsDownloaded', name) };
}
