import { expect, test } from 'vitest';

import type { GivenPaper } from '@/domain/library';
import type { PaperId } from '@/domain/paper';
import type { Theirs } from '@/domain/theirs';
import { readTheirs } from '@/storage/backup';
import { database } from '@/storage/database';
import { addTag } from '@/storage/edit-saved';
import { readSecondCopy } from '@/storage/health';
import { undoChange } from '@/storage/history';
import { importPapers } from '@/storage/import';
import { linkPapers } from '@/storage/link-papers';
import { rowsAmong } from '@/storage/pieces';
import { startAfresh } from './fresh';

// More rows than are asked for one by one.

startAfresh();

const many = 1_300;
const idAt = (at: number): PaperId => `doi:10.1000/${at}`;

function paperAt(at: number): GivenPaper {
  return { id: idAt(at), title: `${(at * 7919) % many} looms of the north`, authors: ['Ada Lovelace'] };
}

const papers = Array.from({ length: many }, (_, at) => paperAt(at));
const inOrder = ({ library }: Theirs) => library.toSorted((one, other) => (one.id < other.id ? -1 : 1));

test.each([
  ['close together', 0],
  ['far apart', 3_000],
])('papers of titles %s are linked with those known by them', async (_, strangers) => {
  const known = [3, 700, 1_299].map((at) => ({ ...paperAt(at), id: `web:venue.example/${at}` as PaperId }));
  const others = Array.from({ length: strangers }, (_, at) => ({
    ...paperAt(at),
    id: `web:elsewhere.example/${at}` as PaperId,
    title: `${at} looms of the north, again`,
  }));
  await linkPapers([...known, ...others]);
  const idsOf = await linkPapers(papers.slice(0, 701));
  for (const [at, { id }] of papers.slice(0, 701).entries())
    expect(idsOf(id)).toHaveLength([3, 700].includes(at) ? 2 : 1);
});

test('all rows of a large change are in both copies, and taken back', async () => {
  await importPapers(papers);
  const before = await readTheirs();
  const history = await addTag(
    papers.map(({ id }) => id),
    'looms',
  );
  expect((await readTheirs()).library.every(({ tags }) => tags?.includes('looms'))).toBe(true);
  expect(inOrder(await readSecondCopy())).toEqual(inOrder(await readTheirs()));
  await undoChange(Number(history));
  const bare = (theirs: Theirs) => inOrder(theirs).map(({ changedAt: _, ...row }) => row);
  expect(bare(await readTheirs())).toEqual(bare(before));
  expect(bare(await readSecondCopy())).toEqual(bare(before));
});

test.each([
  ['all', many],
  ['most', 900],
  ['few', 40],
])('%s of the rows are found among keys of which others are nowhere', async (_, wanted) => {
  await database.library.bulkPut(papers.map(({ status: _, ...paper }) => ({ ...paper, savedAt: 1 })));
  const keys = [...papers.slice(0, wanted).map(({ id }) => id), ...papers.map((_, at) => idAt(many + at))];
  expect([...(await rowsAmong(database.library, keys)).keys()].toSorted()).toEqual(
    keys.slice(0, wanted).toSorted(),
  );
});
