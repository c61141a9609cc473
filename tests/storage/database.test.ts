import Dexie from 'dexie';
import { expect, test } from 'vitest';

import { Database, database } from '@/storage/database';
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

test('version 3 has the tables it is released with', () => {
  expect(database.verno).toBe(3);
  const schemas = database.tables.map(({ name, schema }) => {
    const indexes = schema.indexes.map(({ src }) => src);
    return [name, [schema.primKey.src, ...indexes].join(', ')];
  });
  expect(Object.fromEntries(schemas)).toEqual(version3);
});

test('a database of version 1 is opened with all that is in it', async () => {
  const paper = makePaper('2601.00001', { abstract: 'On words.' });
  const saved = { ...paper, savedAt: 1, from: { site: 'arXiv', url: 'https://arxiv.org/' }, tags: ['read'] };
  const origins = [{ site: 'arXiv', url: 'https://arxiv.org/', at: 1 }];
  const rows: Record<keyof typeof version1, unknown[]> = {
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
  const old = new Dexie('old');
  old.version(1).stores(version1);
  for (const [name, all] of Object.entries(rows)) await old.table(name).bulkAdd(all);
  old.close();

  const opened = new Database('old');
  await opened.open();
  for (const [name, all] of Object.entries(rows)) expect(await opened.table(name).toArray()).toEqual(all);
  expect(await opened.library.where('tags').equals('read').toArray()).toEqual([saved]);
  expect([await opened.encodings.count(), await opened.learned.count()]).toEqual([0, 0]);
  opened.close();
});
