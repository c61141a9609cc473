import { expect, test } from 'vitest';

import { judge } from '@/storage/library';
import { readForMap, readSavedTimes, readSeenTimes } from '@/storage/pictures';
import { recordDigest } from '@/storage/sightings';
import { flaggedSince } from '@/storage/verdicts';
import { setClock, startAfresh } from './fresh';
import { makePaper, makeVerdict } from './made';

startAfresh();

const arxiv = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new', since: 0 };
const one = makePaper('2601.00001');
const two = makePaper('2601.00002');

test('a paper counts when it was first seen, also when it was seen since', async () => {
  const many = Array.from({ length: 600 }, (_, at) => makePaper(`2602.${10_000 + at}`));
  for (const at of [10, 20]) {
    setClock(at);
    await recordDigest([one], [], arxiv);
  }
  setClock(30);
  await recordDigest(many, [], arxiv);
  expect((await readSeenTimes(15)).sort()).toEqual([10, ...many.map(() => 30)]);
  expect(await readSeenTimes(31)).toEqual([]);
});

test('what was saved and flagged is counted, and drawn with what it was flagged for', async () => {
  setClock(10);
  await recordDigest([one, two], [makeVerdict(one, true), makeVerdict(two, true)], arxiv);
  setClock(21);
  await judge({ paper: two, judged: 'saved' });
  expect(await readSavedTimes(0, 20)).toEqual([]);
  expect(await readSavedTimes(0, 21)).toEqual([21]);
  const flagged = await flaggedSince(10, 11);
  expect(flagged.map(({ saved }) => saved).sort()).toEqual([false, true]);
  expect(flagged[0]).toMatchObject({ at: 10, interests: ['a'] });
  expect(await readForMap(5)).toMatchObject([{ paper: two, interests: ['a'] }]);
});
