import { expect, test, vi } from 'vitest';

import { database } from '@/storage/database';
import { SearchIndex } from '@/storage/search/search-index';
import { seenSource } from '@/storage/search/seen-source';
import { forgetAllSightings, forgetOldSightings, recordDigest } from '@/storage/sightings';
import { setClock, startAfresh } from './fresh';
import { find } from './indexed';
import { makePaper } from './made';

startAfresh();

const heads = makePaper('2601.00001', { title: 'Heads that look at few words' });
const owls = makePaper('2601.00002', { title: 'Owls at night' });
const day = 86_400_000; // Milliseconds
const start = Date.UTC(2026, 10, 10, 12);

async function see(paper: typeof heads, at: number, site = 'arXiv') {
  setClock(at);
  await recordDigest([paper], [], { site, url: `https://venue.example/${at}`, since: at });
}

test('what is seen is found, the last one first, by words, site and day', async () => {
  const index = new SearchIndex(seenSource);
  await see(heads, start);
  await see(owls, start + day, 'Venue');
  expect(await find(index, '')).toEqual([owls.id, heads.id]);
  expect(await find(index, 'night in:ven')).toEqual([owls.id]);
  expect(await find(index, 'seen:2026-11-10')).toEqual([heads.id]);
  await see(heads, start + 2 * day, 'Venue');
  expect(await find(index, '')).toEqual([heads.id, owls.id]);
  expect(await find(index, 'seen:2026-11-10')).toEqual([]);
  expect(await find(index, 'in:venue')).toEqual([heads.id, owls.id]);
});

test('what is recorded late, or after the clock was set back, is found all the same', async () => {
  const index = new SearchIndex(seenSource);
  await see(heads, start);
  await find(index, '');
  await see(owls, start - 2_000);
  expect(await find(index, 'owls')).toEqual([owls.id]);
  await see(makePaper('2601.00003', { title: 'Set back' }), start - 30 * day);
  expect(await find(index, 'back')).toEqual(['arxiv:2601.00003']);
});

test('what is seen again after a clock that was ahead was set right is followed, whenever that is asked', async () => {
  const index = new SearchIndex(seenSource);
  await see(heads, start);
  await see(owls, start + 365 * day);
  expect(await find(index, 'seen:2027')).toEqual([owls.id]);
  for (const [at, site] of ['Venue', 'Journal'].entries()) {
    await see(heads, start + at * 3 * day + day, site);
    setClock(start + at * 3 * day + 2 * day);
    expect(await find(index, `in:${site}`)).toEqual([heads.id]);
  }
  expect(await find(index, 'seen:2026-11-14')).toEqual([heads.id]);
});

test('a paper is read once for an index, though another was seen by a clock that was ahead', async () => {
  await see(heads, start);
  await see(owls, start + 365 * day);
  setClock(start + day);
  const reading = vi.spyOn(seenSource, 'read');
  expect(await find(new SearchIndex(seenSource), 'in:Venue')).toEqual([]);
  const read = reading.mock.calls.flatMap(([ids]) => ids);
  expect(read.filter((id) => id === heads.id)).toHaveLength(1);
});

test('what is forgotten is found no more', async () => {
  const index = new SearchIndex(seenSource);
  await see(heads, start);
  await see(owls, start + 170 * day);
  expect(await find(index, '')).toHaveLength(2);
  await forgetOldSightings(start + 190 * day);
  expect(await find(index, '')).toEqual([owls.id]);
});

test('nothing of what the reader had forgotten stays in the index', async () => {
  const index = new SearchIndex(seenSource);
  await see(heads, start);
  await find(index, '');
  await forgetAllSightings();
  expect(await database.search.count()).toBe(0);
  expect(await find(index, '')).toEqual([]);
});

test('words of the library mean nothing here', async () => {
  const index = new SearchIndex(seenSource);
  await see(heads, start);
  expect(await find(index, 'status:read')).toEqual([]);
  expect(await find(index, 'saved:2026')).toEqual([]);
  expect(await find(index, '-is:favourite')).toEqual([heads.id]);
});
