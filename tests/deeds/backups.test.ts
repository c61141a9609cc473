import '@/tests/exchange/texts';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { switchWeeklyOff, switchWeeklyOn } from '@/deeds/backups';
import { noteBackupFailed, readLastBackup } from '@/storage/last-backup';
import { changeSettings, readSettings } from '@/storage/settings';
import { startAfresh } from '../storage/fresh';

startAfresh();

beforeEach(async () => {
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async () => true);
  await changeSettings({ weeklyBackup: true });
  await noteBackupFailed(5, 'the disk is full');
});

const isOver = async () => {
  expect(await readLastBackup()).toEqual({ changes: 0 });
  expect(await readSettings()).toMatchObject({ weeklyBackup: false });
};

test('a weekly backup that is switched off tells of no failure any more', async () => {
  await switchWeeklyOff();
  await isOver();
});

test('where the browser took downloads back and is told no again, there is no weekly backup any more', async () => {
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(async () => false);
  await switchWeeklyOn();
  await isOver();
});
