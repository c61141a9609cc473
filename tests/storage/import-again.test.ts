import { describe, expect, test } from 'vitest';
import type { GivenPaper, SavedPaper } from '@/domain/library';
import { openedAs } from '@/domain/opened';
import { readTheirs } from '@/storage/backup';
import { database } from '@/storage/database';
import { readHealth, readSecondCopy, repairSecondCopy } from '@/storage/health';
import { importPapers, previewImport } from '@/storage/import';
import { judge } from '@/storage/library';
import { Emptied } from '@/storage/theirs';
import { dieAt } from './death';
import { dump } from './dump';
import { beginAnew, emptyDatabase, startAfresh } from './fresh';
import { makePaper } from './made';

startAfresh();

const from = openedAs('mine.bib');
const one: GivenPaper = { ...makePaper('2601.00001'), status: 'none', from };
const two: GivenPaper = { ...makePaper('2601.00002'), status: 'none', from, savedAt: 5 };

async function library(): Promise<SavedPaper[]> {
  return (await readTheirs()).library;
}

describe('the same again', () => {
  const title = 'Notes on engines that weave';
  const file: GivenPaper[] = [
    one,
    { ...one, tags: ['a'], note: 'Mine.', authors: ['Ada Lovelace', 'Charles Babbage'] },
    { id: 'doi:10.1000/2', title, authors: ['Ada Lovelace'], status: 'read' },
    {
      id: 'title:notes-on-engines-that-weave',
      title,
      authors: ['Ada Lovelace'],
      tags: ['b'],
      status: 'none',
    },
    { id: 'pmid:3', aliases: ['doi:10.1000/2'], title: 'Notes on engines that weave: a study', authors: [] },
  ];

  test('changes nothing, also where two entries are one paper', async () => {
    expect(await importPapers(file)).toMatchObject({ fresh: 2, known: 0, changed: 0 });
    const after = await dump('library', 'judgements');
    expect(after.library).toMatchObject([
      { id: one.id, tags: ['a'], note: 'Mine.', authors: ['Ada Lovelace', 'Charles Babbage'] },
      { id: 'doi:10.1000/2', aliases: [file[3]?.id, 'pmid:3'], tags: ['b'], status: 'read' },
    ]);
    expect(await previewImport(file)).toEqual({ fresh: 0, known: 2, changed: 0 });
    const again = await importPapers(file);
    expect(again).toEqual({ fresh: 0, known: 2, changed: 0 });
    expect(await dump('library', 'judgements')).toEqual(after);
  });

  test('changes nothing either when the first import ended before its links were made', async () => {
    await importPapers(file);
    await Promise.all([database.aliases.clear(), database.names.clear()]);
    expect(await importPapers(file)).toEqual({ fresh: 0, known: 2, changed: 0 });
  });
});

describe('all or nothing', () => {
  const many = Array.from(
    { length: 450 },
    (_, at): GivenPaper => ({
      ...makePaper(`2602.${String(at).padStart(5, '0')}`),
      status: 'none',
    }),
  );

  test('wherever it dies, all papers are there or none, and the next start brings both copies in line', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let at = 0; ; at++) {
        await beginAnew();
        await judge({ paper: makePaper('2601.00009'), judged: 'saved' });
        const died = await dieAt(at, when, () => importPapers(many));
        expect([1, 1 + many.length]).toContain(await database.library.count());
        expect(await readHealth()).toEqual({ state: 'well' });
        await repairSecondCopy();
        expect((await readSecondCopy()).library).toEqual(await library());
        if (!died) break;
      }
    }
  });

  test('a paper that cannot be kept keeps out all', async () => {
    await expect(importPapers([one, { ...two, note: (() => '') as never }])).rejects.toThrow();
    expect(await library()).toEqual([]);
  });

  test('stopped before papers are kept, it changes nothing', async () => {
    const stop = new AbortController();
    const before = await dump();
    const steps: string[] = [];
    const work = importPapers(
      many,
      (step) => {
        steps.push(step);
        stop.abort(new Error('stopped'));
      },
      stop.signal,
    );
    await expect(work).rejects.toThrow('stopped');
    expect(steps).not.toContain('keeping');
    expect(await dump()).toEqual(before);
    expect(await importPapers(many)).toMatchObject({ fresh: 450 });
  });

  test('how far it is grows step by step', async () => {
    const told: [string, number][] = [];
    await importPapers(many, (step, part) => told.push([step, part]));
    expect([...new Set(told.map(([step]) => step))]).toEqual(['reading', 'keeping', 'linking']);
    expect(told.every(([, part]) => part >= 0 && part <= 1)).toBe(true);
  });

  test('is refused when the database was emptied', async () => {
    await importPapers([one]);
    await emptyDatabase();
    await expect(importPapers([two])).rejects.toThrow(Emptied);
  });
});
