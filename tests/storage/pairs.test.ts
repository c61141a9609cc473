import { describe, expect, test } from 'vitest';

import type { PaperId } from '@/domain/paper';
import { mergeTheirs, readTheirs } from '@/storage/backup';
import { judge } from '@/storage/library';
import { joinPapers, keepApart } from '@/storage/pairs';
import { savedAmong } from '@/storage/saved';
import { recordDigest } from '@/storage/sightings';
import { dump } from './dump';
import { beginAnew, startAfresh } from './fresh';
import { makeVerdict } from './made';

import { article, arxiv, doi, idsOf, journal, meet, named, pmid, preprint, title } from './one-paper';

startAfresh();

// What the reader says of two ids comes before what pages say.

describe('the reader', () => {
  test('keeps two ids apart, loses nothing by it, and takes it back', async () => {
    await recordDigest([article], [makeVerdict(article, true)], journal);
    await recordDigest([preprint], [makeVerdict(preprint, true)], arxiv);
    await judge({ paper: preprint, judged: 'saved' });
    const before = await dump();
    await keepApart(preprint.id, doi);
    expect(await idsOf(doi)).toEqual([doi]);
    expect((await savedAmong([doi, preprint.id])).map(({ id }) => id)).toEqual([doi]);
    await meet(preprint); // Says again that they are one
    expect(await idsOf(doi)).toEqual([doi]);
    await keepApart(doi, preprint.id, false);
    expect(await idsOf(doi)).toEqual([preprint.id, doi]);
    expect((await dump('library', 'judgements', 'aliases')).library).toEqual(before.library);
  });

  test('finds everything as it was after a decision taken back', async () => {
    await recordDigest([article], [makeVerdict(article, true)], journal);
    await recordDigest([preprint], [makeVerdict(preprint, true)], arxiv);
    await judge({ paper: preprint, judged: 'saved' });
    const before = await dump();
    for (const decide of [keepApart, joinPapers]) {
      await decide(preprint.id, doi);
      await decide(preprint.id, doi, false);
      const { settings, touched: _, ...after } = await dump(); // What follows the library is told of all four
      expect(after).toEqual(without(before, 'settings', 'touched'));
      expect(settings).toMatchObject([{ pairs: [] }]);
      expect(await idsOf(doi)).toEqual([preprint.id, doi]);
    }
  });

  test('joins by hand what no page joins, and two numbers of arXiv never', async () => {
    const [one, other]: PaperId[] = ['doi:10.1000/1', 'doi:10.1000/2'] as const;
    await judge({ paper: { id: one!, title: 'A preprint', authors: [] }, judged: 'saved' });
    expect(await joinPapers(other!, one!)).toBe(true);
    expect((await savedAmong([other!])).map(({ id }) => id)).toEqual([one]);
    expect(await joinPapers('arxiv:2601.00001', 'arxiv:2601.00002')).toBe(false);
    expect(await idsOf('arxiv:2601.00001')).toHaveLength(1);
    await joinPapers(one!, other!, false);
    expect(await savedAmong([other!])).toEqual([]);
  });

  test.each(['before', 'after'])(
    'joins a paper with the other ids that its page gives it %s that',
    async (when) => {
      const other: PaperId = 'doi:10.1000/2';
      if (when === 'before') await meet(preprint);
      expect(await joinPapers(preprint.id, other)).toBe(true);
      if (when === 'after') await meet(preprint);
      for (const id of [preprint.id, doi, other]) expect(await idsOf(id)).toEqual([preprint.id, doi, other]);
      await joinPapers(preprint.id, other, false);
      expect(await idsOf(doi)).toEqual([preprint.id, doi]);
      expect(await idsOf(other)).toEqual([other]);
    },
  );

  test('decides anew: the latest word holds, and the one before it once that is taken back', async () => {
    await joinPapers(doi, pmid);
    await keepApart(doi, pmid);
    expect(await idsOf(doi)).toEqual([doi]);
    expect(await joinPapers(doi, pmid)).toBe(true);
    await joinPapers(doi, pmid, false);
    expect(await idsOf(doi)).toEqual([doi]);
    await keepApart(doi, pmid, false);
    expect(await idsOf(doi)).toEqual([doi]);
  });

  test('is told when ids cannot be one because others of them are kept apart', async () => {
    await meet(preprint);
    await keepApart(pmid, doi);
    expect(await joinPapers(pmid, preprint.id)).toBe(false);
    expect(await idsOf(pmid)).toEqual([pmid]);
  });
});

test('a backup carries the other ids and the decisions to another database', async () => {
  await meet(preprint);
  await judge({ paper: article, judged: 'saved' });
  await keepApart(doi, 'web:a.example/1');
  await joinPapers(doi, pmid);
  const theirs = await readTheirs();
  await beginAnew();
  await mergeTheirs(theirs);
  expect(await idsOf(pmid)).toEqual([preprint.id, doi, pmid]);
  expect((await savedAmong([pmid])).map(({ id }) => id)).toEqual([preprint.id]);
  await meet(named('web:a.example/1', title, [doi]));
  expect(await idsOf('web:a.example/1')).toEqual(['web:a.example/1']);
  expect((await mergeTheirs(theirs)).same.library).toBe(1);
});

function without(rows: Record<string, unknown>, ...names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rows).filter(([table]) => !names.includes(table)));
}
