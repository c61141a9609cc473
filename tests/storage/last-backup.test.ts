import { describe, expect, test } from 'vitest';
import { isReminderDue, isWeeklyDue } from '@/domain/last-backup';
import { deleteEverything } from '@/storage/backup';
import { setStatus } from '@/storage/edit-saved';
import { importPapers } from '@/storage/import';
import { keepInterest } from '@/storage/interests';
import { noteBackup, noteBackupFailed, putReminderAway, readLastBackup } from '@/storage/last-backup';
import { judge } from '@/storage/library';
import { changeSettings } from '@/storage/settings';
import { startAfresh } from './fresh';
import { makeInterest, makePaper } from './made';

startAfresh();

const paper = makePaper('2601.00001');
const day = 86_400_000;

describe('changes since the last backup', () => {
  test('are papers, interests and sites; what is set is none', async () => {
    expect(await readLastBackup()).toEqual({ changes: 0 });
    await judge({ paper, judged: 'saved' });
    await setStatus([paper.id], 'read');
    await keepInterest(makeInterest('a'));
    await changeSettings({ keys: false });
    expect(await readLastBackup()).toEqual({ changes: 3 });
    await importPapers([makePaper('2601.00002'), makePaper('2601.00003'), paper]);
    expect(await readLastBackup()).toEqual({ changes: 5 });
  });

  test('that came while it was written count on', async () => {
    await judge({ paper, judged: 'saved' });
    const { changes } = await readLastBackup();
    await judge({ paper, judged: 'dismissed' });
    await noteBackup(7, changes);
    expect(await readLastBackup()).toEqual({ at: 7, changes: 1 });
  });

  test('end with everything', async () => {
    await judge({ paper, judged: 'saved' });
    await deleteEverything();
    expect(await readLastBackup()).toEqual({ changes: 0 });
  });
});

test('a failure is told until a backup was made', async () => {
  await noteBackupFailed(5, 'the disk is full');
  await putReminderAway(6);
  expect(await readLastBackup()).toEqual({
    changes: 0,
    putAwayAt: 6,
    failed: { at: 5, says: 'the disk is full' },
  });
  await noteBackup(7, 0);
  expect(await readLastBackup()).toEqual({ at: 7, changes: 0 });
});

test('what the last backup left aside is told until the next', async () => {
  await noteBackup(7, 0, 2);
  expect(await readLastBackup()).toEqual({ at: 7, changes: 0, leftAside: 2 });
  await noteBackup(8, 0);
  expect(await readLastBackup()).toEqual({ at: 8, changes: 0 });
});

test.each([
  ['too few changes', { changes: 49 }, undefined, false],
  ['enough changes', { changes: 50 }, undefined, true],
  ['as many as the reader set', { changes: 20 }, 20, true],
  ['switched off', { changes: 5_000 }, 0, false],
  ['put away this week', { changes: 50, putAwayAt: 10 * day }, undefined, false],
  ['put away a week ago', { changes: 50, putAwayAt: 9 * day }, undefined, true],
  ['put away by a clock that was ahead', { changes: 50, putAwayAt: 400 * day }, undefined, true],
])('a reminder: %s', (_, last, after, due) => {
  expect(isReminderDue(last, after, 16 * day)).toBe(due);
});

test.each([
  ['never made', { changes: 1 }, true],
  ['nothing new', { changes: 0, at: 1 }, false],
  ['made this week', { changes: 1, at: 10 * day }, false],
  ['made a week ago', { changes: 1, at: 9 * day }, true],
  ['made by a clock that was ahead', { changes: 1, at: 400 * day }, true],
])('the backup of the week: %s', (_, last, due) => {
  expect(isWeeklyDue(last, 16 * day)).toBe(due);
});
