import Dexie from 'dexie';
import { expect, test } from 'vitest';

import { Database, database } from '@/storage/database';
import { fillNames } from '@/storage/fill-names';
import { savedAmong } from '@/storage/saved';
import { recordDigest } from '@/storage/sightings';
import { startAfresh } from './fresh';
import { makeInterest, makePaper, makeVerdict } from './made';

startAfresh();

// Released versions are never edited: whoever must change one of these lists wants to append a version instead.
const version1 = {
  library: 'id, savedAt',
  interests: 'id, createdAt',
  judgements: 'paperId, at',
  settings: 'id',
  sightings: 'id, lastAt',
  verdicts: 'paperId, flaggedAt',
  upkeep: 'id',
};
const version2 = { ...version1, library: 'id, savedAt, *tags', encodings: 'id', learned: 'id' };
const version3 = { ...version2, aliases: 'id', names: 'id, title', news: 'id, paperId', sites: 'id' };
const version4 = {
  ...version3,
  library: 'id, savedAt, *tags, status',
  history: '++id',
  changes: '++, history',
  touched: '++at',
  search: 'id',
};
const version5 = { ...version4, requests: '++id' };

test('version 5 has the tables it is released with', () => {
  expect(database.verno).toBe(5);
  const schemas = database.tables.map(({ name, schema }) => {
    const indexes = schema.indexes.map(({ src }) => src);
    return [name, [schema.primKey.src, ...indexes].join(', ')];
  });
  expect(Object.fromEntries(schemas)).toEqual(version5);
});

const paper = makePaper('2601.00001', { title: 'Heads that look at few words', abstract: 'On words.' });
const saved = { ...paper, savedAt: 1, from: { site: 'arXiv', url: 'https://arxiv.org/' }, tags: ['read'] };
const origins = [{ site: 'arXiv', url: 'https://arxiv.org/', at: 1 }];
const rows1: Record<keyof typeof version1, unknown[]> = {
  library: [saved],
  interests: [makeInterest('a')],
  judgements: [{ paperId: paper.id, judged: 'saved', at: 1, paper }],
  settings: [
    { id: 'settings', sitesOff: [], keys: false, words: true, theme: 'dark', bars: {}, changedAt: 1 },
  ],
  sightings: [{ id: paper.id, paper, firstAt: 1, lastAt: 1, origins }],
  verdicts: [{ ...makeVerdict(paper, true), at: 1, flaggedAt: 1 }],
  upkeep: [{ id: 'forgetting', at: 1 }],
};
const rows2: Record<keyof typeof version2, unknown[]> = {
  ...rows1,
  encodings: [{ id: paper.id, by: 1, words: [1] }],
  learned: [{ id: 'learned', engine: 1, vectors: '1', fingerprint: '', seen: 1, at: 1, learned: {} }],
};
const rows3: Record<keyof typeof version3, unknown[]> = {
  ...rows2,
  aliases: [{ id: paper.id, links: [{ to: 'doi:10.1000/1', how: 'link', at: 1 }] }],
  names: [{ id: paper.id, title: 'heads that look at few words', author: 'ada lovelace', year: 2026 }],
  news: [{ id: 'n', paperId: paper.id, kind: 'published', at: 1 }],
  sites: [{ id: 'venue.example', hosts: ['https://venue.example/*'], createdAt: 1, changedAt: 1 }],
};
const change = { table: 'library', key: paper.id, added: true };
const rows4: Record<keyof typeof version4, unknown[]> = {
  ...rows3,
  history: [{ id: 1, kind: 'saved', at: 1, count: 1, title: paper.title }],
  changes: [{ history: 1, changes: [change] }],
  touched: [{ at: 1, ids: [paper.id] }],
  search: [{ id: 'saved' }],
};

async function makeOld(name: string, version: number, stores: Record<string, string>, rows: object) {
  const old = new Dexie(name);
  old.version(version).stores(stores);
  for (const [table, all] of Object.entries(rows)) await old.table(table).bulkAdd(all);
  old.close();
}

test.each([
  [1, version1, rows1],
  [2, version2, rows2],
  [3, version3, rows3],
  [4, version4, rows4],
] as const)('a database of version %i is opened with all that is in it', async (version, stores, rows) => {
  await makeOld('old', version, stores, rows);
  const opened = new Database('old');
  await opened.open();
  for (const [name, all] of Object.entries(rows)) expect(await opened.table(name).toArray()).toEqual(all);
  expect(await opened.library.where('tags').equals('read').toArray()).toEqual([saved]);
  for (const { name } of opened.tables) if (!(name in rows)) expect(await opened.table(name).count()).toBe(0);
  await opened.delete();
});

test('a paper saved before version 3 is known on another site, by its title, once names are filled', async () => {
  await database.delete();
  await makeOld(database.name, 2, version2, rows2);
  await database.open();
  await fillNames();
  const elsewhere = { ...paper, id: 'web:venue.example/1' as const, authors: ['A. Lovelace'] };
  await recordDigest([elsewhere], [], { site: 'Venue', url: 'https://venue.example/', since: 0 });
  expect(await savedAmong([elsewhere.id])).toEqual([saved]);
  expect(await database.sightings.count()).toBe(1);
});
