import './texts';
import { expect, test } from 'vitest';
import { defaultSettings } from '@/domain/settings';
import { readBackup } from '@/exchange/backup';
import { writeCheckedBackup } from '@/exchange/checked-backup';
import { readTheirs } from '@/storage/backup';
import { database } from '@/storage/database';
import { keepSearch, readSettings } from '@/storage/settings';
import { startAfresh } from '../storage/fresh';

const at = new Date('2026-11-26T12:00:00Z');
const long = { name: 'x'.repeat(201), query: `${'x '.repeat(1_500)}`, sort: 'newest' } as const;

startAfresh();

test('a search is kept as long as a backup can hold it, and not without a name', async () => {
  await keepSearch(long);
  await keepSearch({ ...long, name: ' \n' });
  const { searches = [] } = await readSettings();
  expect(searches.map(({ name, query }) => [name.length, query.length])).toEqual([[200, 2_000]]);
  expect(await writeCheckedBackup(await readTheirs(), at)).toMatchObject({ rows: 1, leftAside: 0 });
});

test('a search that was kept longer does not keep the settings out of a backup', async () => {
  await database.settings.put({ ...defaultSettings, id: 'settings', theme: 'dark', searches: [long] });
  const { file, leftAside } = await writeCheckedBackup(await readTheirs(), at);
  expect(leftAside).toBe(0);
  const searches = [{ ...long, name: 'x'.repeat(200), query: long.query.slice(0, 2_000) }];
  expect(readBackup(await file.text())).toMatchObject({ theirs: { settings: { theme: 'dark', searches } } });
});
