import { browser } from 'wxt/browser';
import { isWeeklyDue, weeklyAlarm } from '@/domain/last-backup';
import { backupName } from '@/exchange/checked-backup';
import { text } from '@/locale/text';
import { readHealth } from '@/storage/health';
import { noteBackup, noteBackupFailed, readLastBackup } from '@/storage/last-backup';
import { readSettings } from '@/storage/settings';
import { type BackupFile, writeBackupFile } from './backup-file';

const often = 6 * 60; // Minutes: no computer runs all week
const pause = 500; // Milliseconds

/**
 * Puts a backup into the browser's downloads if the reader wants one a week and it is time; called at every start and by
 * an alarm, one at a time. What goes wrong is noted, told when the reader next looks, and tried again by the next alarm.
 */
export async function backUpIfDue(): Promise<void> {
  const { weeklyBackup = false } = await readSettings();
  if (!weeklyBackup) return;
  if (!(await browser.alarms.get(weeklyAlarm)))
    await browser.alarms.create(weeklyAlarm, { periodInMinutes: often }); // Some browsers forget it when they end
  await navigator.locks.request('paperlight-weekly-backup', { ifAvailable: true }, async (lock) => {
    if (!lock || !isWeeklyDue(await readLastBackup()) || (await readHealth()).state !== 'well') return;
    try {
      await backUp();
    } catch (error) {
      console.error('Paperlight could not make the weekly backup', error);
      const isWanted = (await readSettings()).weeklyBackup; // It may have been switched off meanwhile
      if (isWanted)
        await noteBackupFailed(Date.now(), error instanceof Error ? error.message : String(error));
    }
  });
}

async function backUp(): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['downloads'] })))
    throw new Error(text('backupNotAllowed'));
  const { changes } = await readLastBackup(); // First: what changes meanwhile may not be in it
  const now = new Date();
  const file = await writeBackupFile();
  try {
    await download(backupName(now), file);
  } finally {
    await file.close();
  }
  await noteBackup(now.getTime(), changes, file.leftAside);
}

/** Resolves once the file is whole on disk. */
async function download(filename: string, { url, bytes }: BackupFile): Promise<void> {
  const id = await browser.downloads.download({ url, filename, conflictAction: 'uniquify', saveAs: false });
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (!item || item.state === 'interrupted') throw new Error(text('backupStopped', item?.error ?? ''));
    if (item.state === 'complete' && item.fileSize !== bytes) throw new Error(text('backupStopped', ''));
    if (item.state === 'complete') return;
    await new Promise((resume) => setTimeout(resume, pause));
  }
}
