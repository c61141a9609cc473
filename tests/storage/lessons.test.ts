import { describe, expect, test, vi } from 'vitest';

import type { Paper } from '@/domain/paper';
import { encode } from '@/domain/relevance/encode';
import { deleteEverything } from '@/storage/backup';
import { database } from '@/storage/database';
import { importPapers } from '@/storage/import';
import { gatherLessons } from '@/storage/lessons';
import { judge } from '@/storage/library';
import { forgetAllSightings, forgetOldSightings, recordDigest } from '@/storage/sightings';
import { setClock, startAfresh } from './fresh';
import { makePaper } from './made';

startAfresh();

const day = 86_400_000;
const arxiv = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new', since: 0 };
const papers = [1, 2, 3, 4].map((number) =>
  makePaper(`2601.0000${number}`, { title: `On subject ${number}`, abstract: `Words of paper ${number}.` }),
);
const [one, two, three, four] = papers as [Paper, Paper, Paper, Paper];
const many = Array.from({ length: 2_300 }, (_, index) => makePaper(`2602.${10_000 + index}`));

async function see(paper: Paper, at: number): Promise<void> {
  setClock(at);
  await recordDigest([paper], [], arxiv);
}

const idsOf = (lessons: { id: string }[]) => lessons.map(({ id }) => id);
const encoded = () => database.encodings.toCollection().primaryKeys();

describe('lessons', () => {
  test('are in one list each: saved, dismissed, or seen and not judged, the newest first', async () => {
    for (const [at, paper] of papers.entries()) await see(paper, at + 1);
    setClock(9);
    await judge({ paper: one, judged: 'saved' });
    await judge({ paper: two, judged: 'dismissed' });
    expect(await gatherLessons()).toEqual({
      saved: [{ id: one.id, at: 9, paper: one, encoding: expect.objectContaining(encode(one)) }],
      dismissed: [{ id: two.id, at: 9, paper: two, encoding: expect.objectContaining(encode(two)) }],
      seen: [four, three].map((paper) => ({
        id: paper.id,
        at: papers.indexOf(paper) + 1,
        paper,
        encoding: expect.objectContaining(encode(paper)),
      })),
    });
  });

  test('are learned from a library that was never seen on a page, at the time it was saved', async () => {
    await database.library.put({ ...one, savedAt: 5, tags: ['a'] });
    const { saved } = await gatherLessons();
    expect(saved).toMatchObject([{ id: one.id, at: 5 }]);
    expect(saved[0]?.paper).toEqual(one);
    expect(saved[0]?.encoding).toMatchObject(encode(one));
  });

  test('count no judged paper among those passed over, under whichever id it was seen', async () => {
    await see({ ...three, id: 'pmid:3' }, 1);
    await see({ ...two, id: 'pmid:2' }, 2);
    for (const [paper, judged] of [
      [three, 'saved'],
      [two, 'dismissed'],
    ] as const) {
      await database.judgements.put({ paperId: paper.id, judged, at: 3, paper }); // Not known to be one by then
      await see({ ...paper, aliases: [`pmid:${paper === three ? 3 : 2}`] }, 4);
    }
    const { saved, dismissed, seen } = await gatherLessons();
    expect([idsOf(saved), idsOf(dismissed), idsOf(seen)]).toEqual([[three.id], [two.id], []]);
  });

  test('take what is in the library for saved, whatever else is said of it', async () => {
    await database.library.put({ ...one, savedAt: 5 });
    await database.judgements.put({ paperId: one.id, judged: 'dismissed', at: 6, paper: one });
    const { saved, dismissed } = await gatherLessons();
    expect([idsOf(saved), idsOf(dismissed)]).toEqual([[one.id], []]);
  });

  test('are the latest 2,000 seen, without the texts of most', async () => {
    setClock(1);
    await recordDigest(many.slice(0, 300), [], arxiv);
    setClock(2);
    await recordDigest(many.slice(300), [], arxiv);
    await judge({ paper: many[400]!, judged: 'saved' });
    const reading = vi.spyOn(database.sightings, 'bulkGet');
    const { saved, seen } = await gatherLessons();
    expect(idsOf(saved)).toEqual([many[400]!.id]);
    expect(seen).toHaveLength(2_000);
    expect(seen.filter(({ at }) => at === 2)).toHaveLength(1_999);
    expect(seen.filter(({ paper }) => paper)).toHaveLength(200);
    expect(seen.findLastIndex(({ paper }) => paper)).toBe(199);
    expect(reading.mock.calls.flat(2).length).toBeLessThanOrEqual(200);
  });

  test('go on without rows that were altered by hand', async () => {
    await judge({ paper: one, judged: 'saved' });
    await judge({ paper: two, judged: 'saved' });
    await database.library.update(one.id, { title: 7 as never });
    await database.judgements.update(one.id, { at: 'never' as never });
    expect(idsOf((await gatherLessons()).saved)).toEqual([two.id]);
  });
});

describe('encodings', () => {
  test('are kept with the sighting, and made again only when its text changes', async () => {
    await see(makePaper('2601.00001', { title: one.title }), 1);
    expect(await database.encodings.get(one.id)).toMatchObject(encode({ title: one.title }));
    await see(one, 2);
    expect(await database.encodings.get(one.id)).toMatchObject(encode(one));
    const put = vi.spyOn(database.encodings, 'bulkPut');
    await see(one, 3);
    expect(put.mock.calls.flat(2)).toEqual([]);
  });

  test('are of the text in the library, whatever pages show, and are made only once', async () => {
    const { abstract: _, ...poor } = one;
    const learned = async () => (await gatherLessons()).saved.map(({ encoding }) => encoding);
    await importPapers([poor]);
    expect(await learned()).toMatchObject([encode(poor)]);
    await importPapers([one]);
    expect(await learned()).toMatchObject([encode(one)]);
    for (const paper of [poor, one, poor]) {
      await forgetAllSightings();
      await see(paper, 1);
      expect(await learned()).toMatchObject([encode(one)]);
    }
    const put = vi.spyOn(database.encodings, 'bulkPut');
    await see(poor, 2);
    expect(await learned()).toMatchObject([encode(one)]);
    expect(put.mock.calls.flat(2)).toEqual([]);
  });

  test('of what was dismissed are of the richer text that a page showed since', async () => {
    const { abstract: _, ...poor } = one;
    await judge({ paper: poor, judged: 'dismissed' });
    await see(one, 1);
    expect((await gatherLessons()).dismissed).toMatchObject([{ encoding: encode(one) }]);
  });

  test('of sightings that have none, or one of another engine, are made and kept', async () => {
    await see(one, 1);
    await see(two, 2);
    await database.encodings.delete(one.id);
    await database.encodings.update(two.id, { by: -1, keys: new Uint32Array() });
    const { seen } = await gatherLessons();
    expect(seen.map(({ encoding }) => encoding)).toMatchObject([encode(two), encode(one)]);
    const put = vi.spyOn(database.encodings, 'bulkPut');
    await gatherLessons();
    expect(put).not.toHaveBeenCalled();
  });

  test('go when the sighting goes', async () => {
    await see(one, 0);
    await see(two, 10);
    await forgetOldSightings(180 * day + 5);
    expect(await encoded()).toEqual([two.id]);
    await forgetAllSightings();
    expect(await encoded()).toEqual([]);
  });

  test('are not left behind when all is deleted while they are made', async () => {
    for (const [at, paper] of papers.entries()) await see(paper, at);
    await judge({ paper: one, judged: 'saved' });
    await database.encodings.clear();
    const gathering = gatherLessons();
    await deleteEverything();
    await gathering;
    expect(await encoded()).toEqual([]);
  });
});
