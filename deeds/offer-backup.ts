import type { Deed } from '@/components/use-deeds';
import type { Theirs } from '@/domain/theirs';
import { backupName, writeCheckedBackup } from '@/exchange/checked-backup';
import { countText } from '@/locale/text';
import { offerFile } from './offer-file';

/** Lets the reader keep what is theirs as a backup file, which was read back and compared before. */
export async function offerBackup(theirs: Theirs): Promise<Deed> {
  const now = new Date();
  const name = backupName(now);
  const { file, rows, leftAside } = await writeCheckedBackup(theirs, now);
  offerFile(name, file);
  const said = countText('backupMade', rows, name);
  return { said: leftAside > 0 ? `${said} ${countText('backupLeftAside', leftAside)}` : said };
}
