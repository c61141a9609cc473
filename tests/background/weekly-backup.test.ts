import '@/tests/exchange/texts';
import { resolveObjectURL } from 'node:buffer';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { switchWeeklyOff } from '@/deeds/backups';
import { backUpIfDue } from '@/entrypoints/background/weekly-backup';
import { readBackup } from '@/exchange/backup';
import { keepInterest } from '@/storage/interests';
import { readLastBackup } from '@/storage/last-backup';
import { changeSettings } from '@/storage/settings';
import { startAfresh } from '../storage/fresh';
import { makeInterest, makePaper } from '../storage/made';

startAfresh();

let file: string | undefined;

beforeEach(() => {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => true);
  vi.spyOn(fakeBrowser.downloads, 'download').mockImplementation(async ({ url }) => {
    file = await resolveObjectURL(url)?.text();
    return 1;
  });
  vi.spyOn(fakeBrowser.downloads, 'search').mockImplementation(
    async () => [{ state: 'complete', fileSize: file?.length }] as never,
  );
});

test('the backup of the week says how many damaged rows it only names', async () => {
  await changeSettings({ weeklyBackup: true });
  await keepInterest(makeInterest('a'));
  const many = Array.from({ length: 1_001 }, (_, at) => makePaper(`2601.${10_000 + at}`));
  await keepInterest(makeInterest('b', { examples: many }));
  await backUpIfDue();
  expect(readBackup(file ?? '')).toMatchObject({ theirs: { interests: [{ id: 'a' }] } });
  expect(await readLastBackup()).toMatchObject({ changes: 0, leftAside: 1 });
});

test('a backup that was switched off while it was written tells of no failure', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async () => true);
  vi.spyOn(fakeBrowser.downloads, 'download').mockImplementation(async () => {
    await switchWeeklyOff();
    throw new Error('not allowed');
  });
  await changeSettings({ weeklyBackup: true });
  await keepInterest(makeInterest('a'));
  await backUpIfDue();
  expect(said).toHaveBeenCalled();
  expect((await readLastBackup()).failed).toBeUndefined();
});
