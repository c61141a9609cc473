import { describe, expect, test } from 'vitest';

import { database } from '@/storage/database';
import { judge } from '@/storage/library';
import { forgetAllSightings, forgetIfDue, forgetOldSightings, recordDigest } from '@/storage/sightings';
import { setClock, startAfresh } from './fresh';
import { makePaper, makeVerdict } from './made';

startAfresh();

// What is ours is let go of in time; what the reader needs of it is not.

const huggingFace = { site: 'Hugging Face', url: 'https://huggingface.co/papers' };
const arxiv = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new' };
const day = 86_400_000;
const one = makePaper('2601.00001');
const two = makePaper('2601.00002');

describe('forgetting', () => {
  async function see(papers: (typeof one)[], at: number) {
    setClock(at);
    await recordDigest(
      papers,
      papers.map((paper) => makeVerdict(paper, true)),
      { ...arxiv, since: 0 },
    );
  }
  const many = Array.from({ length: 1_300 }, (_, index) => makePaper(`2602.${10_000 + index}`));
  const left = () => database.sightings.orderBy('lastAt').primaryKeys();

  test('lets go of what was not seen for 180 days, verdicts too', async () => {
    await see([one], 0);
    await see([two], 10);
    expect(await forgetOldSightings(180 * day + 5)).toBe(1);
    expect(await left()).toEqual([two.id]);
    expect(await database.verdicts.toCollection().primaryKeys()).toEqual([two.id]);
  });

  test('never lets go of saved ones, not even when they fill the front of the queue', async () => {
    await see(many, 0);
    const saved = many.slice(0, 600);
    await database.library.bulkPut(saved.map((paper) => ({ ...paper, savedAt: 1 })));
    expect(await forgetOldSightings(181 * day)).toBe(700);
    expect(new Set(await left())).toEqual(new Set(saved.map(({ id }) => id)));
  });

  test('lets the oldest go when there are too many', async () => {
    for (const [at, paper] of many.slice(0, 10).entries()) await see([paper], at);
    await judge({ paper: many[1]!, judged: 'saved' });
    expect(await forgetOldSightings(20, 6)).toBe(4);
    expect(await left()).toEqual([1, 5, 6, 7, 8, 9].map((index) => many[index]!.id));
  });

  test('happens once a day, and again when a clock that was wrong is set back', async () => {
    const start = 400 * day;
    await see([one], 0);
    await forgetIfDue(start);
    expect(await left()).toEqual([]);
    await see([one], 0);
    await forgetIfDue(start + day - 1);
    expect(await left()).toEqual([one.id]);
    await forgetIfDue(start - day);
    expect(await left()).toEqual([]);
  });

  test('forgets all when asked to, but not the library', async () => {
    await see([one, two], 0);
    await judge({ paper: one, judged: 'saved' });
    await forgetAllSightings();
    expect(await left()).toEqual([]);
    expect(await database.verdicts.count()).toBe(0);
    expect(await database.library.count()).toBe(1);
  });
});

describe('what links papers', () => {
  const title = 'Heads that look at few words';
  const linked = makePaper('2601.00001', { title, aliases: ['doi:10.1000/1', 'pmid:1'] });
  const tables = () =>
    Promise.all([database.names, database.aliases].map((table) => table.toCollection().primaryKeys()));

  async function seeLinked() {
    setClock(0);
    await recordDigest([linked, two], [], { ...arxiv, since: 0 });
    await recordDigest([{ id: 'pmid:1', title, authors: [] }], [], { ...huggingFace, since: 0 });
  }

  test('goes with the last sighting of a paper', async () => {
    await seeLinked();
    setClock(100 * day);
    await recordDigest([{ id: 'doi:10.1000/1', title, authors: [] }], [], { ...arxiv, since: 0 });
    await forgetOldSightings(200 * day);
    expect((await tables())[1]).toHaveLength(3);
    await forgetOldSightings(300 * day);
    expect(await tables()).toEqual([[], []]);
  });

  test.each(['saved', 'dismissed'] as const)('stays for a paper that is %s under any id', async (judged) => {
    await seeLinked();
    await judge({ paper: { id: 'pmid:1', title, authors: [] }, judged });
    for (const forget of [() => forgetOldSightings(300 * day), forgetAllSightings]) {
      await forget();
      expect(await tables()).toEqual([
        [linked.id, 'pmid:1'],
        [linked.id, 'doi:10.1000/1', 'pmid:1'],
      ]);
    }
  });

  test('keeps all sightings of a saved paper, under whichever id', async () => {
    await seeLinked();
    await judge({ paper: linked, judged: 'saved' });
    await database.sightings.put({
      id: 'doi:10.1000/1',
      paper: { id: 'doi:10.1000/1', title, authors: [] },
      firstAt: 0,
      lastAt: 0,
      origins: [],
    });
    expect(await forgetOldSightings(300 * day)).toBe(1);
    expect(await database.sightings.toCollection().primaryKeys()).toEqual([linked.id, 'doi:10.1000/1']);
  });
});
