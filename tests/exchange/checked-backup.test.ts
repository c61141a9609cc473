import './texts';
import { afterEach, expect, test, vi } from 'vitest';
import type { SavedPaper } from '@/domain/library';
import type { Theirs } from '@/domain/theirs';
import { largestBackup, readBackup } from '@/exchange/backup';
import { backupName, writeCheckedBackup } from '@/exchange/checked-backup';

const paper: SavedPaper = { id: 'arxiv:1706.03762', title: 'Attention', authors: [], savedAt: 1 };
const theirs: Theirs = { library: [paper], interests: [], judgements: [], sites: [], settings: undefined };
const at = new Date('2026-11-26T12:00:00Z');

afterEach(() => vi.restoreAllMocks());

test('a backup is named by its day', () => {
  expect(backupName(at)).toBe('paperlight-backup-2026-11-26.json');
});

test('its rows are counted once they were read back', async () => {
  const { file, rows, leftAside } = await writeCheckedBackup(theirs, at);
  expect([rows, leftAside]).toEqual([1, 0]);
  expect(readBackup(await file.text())).toEqual({ theirs });
});

test('damaged rows are told, and not counted among those checked', async () => {
  const bad = { ...paper, id: 'arxiv:2601.00001', title: 7 } as never;
  const { rows, leftAside } = await writeCheckedBackup({ ...theirs, library: [bad, paper] }, at);
  expect([rows, leftAside]).toEqual([1, 1]);
});

test.each([
  ['a row altered on its way', (text: string) => text.replace('Attention', 'Attrition'), 'library, row 1'],
  ['a file cut short', (text: string) => text.slice(0, -20), 'cut off'],
])('%s is never called a backup', async (_, damage, problem) => {
  const read = Blob.prototype.text;
  vi.spyOn(Blob.prototype, 'text').mockImplementation(async function (this: Blob) {
    return damage(await read.call(this));
  });
  await expect(writeCheckedBackup(theirs, at)).rejects.toThrow(problem);
});

test('a file that could not be read again is never called a backup', async () => {
  vi.spyOn(Blob.prototype, 'size', 'get').mockReturnValue(largestBackup + 1);
  await expect(writeCheckedBackup(theirs, at)).rejects.toThrow('500 MB');
  vi.restoreAllMocks();
  vi.spyOn(JSON, 'stringify').mockImplementation(() => {
    throw new RangeError('Invalid string length');
  });
  await expect(writeCheckedBackup(theirs, at)).rejects.toThrow('500 MB');
});
