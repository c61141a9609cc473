import '../exchange/texts';
import { expect, test } from 'vitest';

import { forgetKeptSearch, keepThisSearch } from '@/deeds/searches';
import { mostSearches, type SavedSearch } from '@/domain/settings';
import { changeSettings, keepSearch, readSettings } from '@/storage/settings';
import { startAfresh } from '../storage/fresh';

startAfresh();

const [owls, heads, rings]: SavedSearch[] = ['owls', 'heads', 'rings'].map((query) => ({
  name: query,
  query,
  sort: 'newest',
}));
const kept = async () => (await readSettings()).searches;

test('a search that was forgotten comes back to its place', async () => {
  await changeSettings({ searches: [owls!, heads!] });
  const { said, undo } = await forgetKeptSearch('owls');
  expect(said).toContain('owls');
  expect(await kept()).toEqual([heads]);
  await keepSearch(rings!);
  await undo?.(() => {});
  expect(await kept()).toEqual([owls, heads, rings]);
});

test('the search that another took the name of comes back, and one of a new name goes', async () => {
  await changeSettings({ searches: [owls!, heads!] });
  const other = await keepThisSearch({ ...owls!, query: 'night' });
  expect(await kept()).toEqual([heads, { ...owls!, query: 'night' }]);
  await other.undo?.(() => {});
  expect(await kept()).toEqual([owls, heads]);
  const more = await keepThisSearch(rings!);
  await more.undo?.(() => {});
  expect(await kept()).toEqual([owls, heads]);
});

test('so does the oldest, where there were as many as can be', async () => {
  const searches = Array.from({ length: mostSearches }, (_, at) => ({ ...owls!, name: `${at}` }));
  await changeSettings({ searches });
  const { undo } = await keepThisSearch(rings!);
  expect((await kept())?.at(0)).toEqual(searches[1]);
  await undo?.(() => {});
  expect(await kept()).toEqual(searches);
});
