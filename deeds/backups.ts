import { browser } from 'wxt/browser';

import type { Deed } from '@/components/use-deeds';
import { weeklyAlarm } from '@/domain/last-backup';
import { text } from '@/locale/text';
import { readTheirs } from '@/storage/backup';
import { forgetBackupFailed, noteBackup, putReminderAway, readLastBackup } from '@/storage/last-backup';
import { changeSettings } from '@/storage/settings';
import { offerBackup } from './offer-backup';

/** What the reader can do about backups. Each rejects when it could not be done. */

export async function downloadBackup(): Promise<Deed> {
  const { changes } = await readLastBackup(); // First: what changes meanwhile may not be in it
  const deed = await offerBackup(await readTheirs());
  await noteBackup(Date.now(), changes);
  return deed;
}

export async function remindLater(): Promise<undefined> {
  await putReminderAway(Date.now());
}

export async function openBackups(): Promise<undefined> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#data') });
}

const soon = 0.5; // Minutes: the least that browsers allow
const often = 6 * 60; // Minutes: no computer runs all week

/** Asks the browser for downloads, within the reader's press, and has a backup made once a week. */
export async function switchWeeklyOn(): Promise<Deed> {
  const allowed = await browser.permissions.request({ permissions: ['downloads'] });
  if (!allowed) {
    await switchWeeklyOff(); // It may have been on, and the browser have taken downloads back
    return { said: text('backupToldNo') };
  }
  await changeSettings({ weeklyBackup: true });
  await browser.alarms.create(weeklyAlarm, { delayInMinutes: soon, periodInMinutes: often });
  return { said: text('backupWeeklyOn') };
}

/** Gives the browser back what it allowed for that; a failure of that backup is no longer told. */
export async function switchWeeklyOff(): Promise<undefined> {
  await changeSettings({ weeklyBackup: false });
  await forgetBackupFailed();
  await browser.alarms.clear(weeklyAlarm);
  await browser.permissions.remove({ permissions: ['downloads'] });
}
