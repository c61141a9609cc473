import { describe, expect, test } from 'vitest';
import type { GivenPaper, SavedPaper } from '@/domain/library';
import { openedAs } from '@/domain/opened';
import { readTheirs } from '@/storage/backup';
import { database } from '@/storage/database';
import { setNote, setStatus } from '@/storage/edit-saved';
import { readSecondCopy } from '@/storage/health';
import { importPapers, previewImport } from '@/storage/import';
import { judge } from '@/storage/library';
import { linkPapers } from '@/storage/link-papers';
import { savedUnder } from '@/storage/saved';
import { recordDigest } from '@/storage/sightings';
import { setClock, startAfresh } from './fresh';
import { makePaper } from './made';

startAfresh();

const from = openedAs('mine.bib');
const one: GivenPaper = { ...makePaper('2601.00001'), status: 'none', from };
const two: GivenPaper = { ...makePaper('2601.00002'), status: 'none', from, savedAt: 5 };

async function library(): Promise<SavedPaper[]> {
  return (await readTheirs()).library;
}

describe('new papers', () => {
  test('enter the library as the file gives them, now or when it says', async () => {
    setClock(1_000);
    expect(await previewImport([one, two])).toEqual({ fresh: 2, known: 0, changed: 0 });
    expect(await library()).toEqual([]);
    expect(await importPapers([one, two])).toMatchObject({ fresh: 2, known: 0, changed: 0 });
    expect(await library()).toEqual([{ ...one, savedAt: 1_000 }, two]);
  });

  test('come without judgements, and both copies hold them', async () => {
    await importPapers([one, two]);
    const theirs = await readTheirs();
    expect(theirs.judgements).toEqual([]);
    expect(await database.upkeep.get('lessons changed')).toBeUndefined();
    expect(await readSecondCopy()).toEqual(theirs);
  });

  test('stand in the history as one change, by the name of the file', async () => {
    const { history } = await importPapers([one, two]);
    expect(await database.history.toArray()).toMatchObject([
      { id: history, kind: 'imported', value: 'mine.bib', count: 2 },
    ]);
  });

  test('are under the id that pages showed first, with what those said besides', async () => {
    const seen = { ...makePaper('2601.00001'), abstract: 'Seen.' };
    await recordDigest([seen], [], { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new', since: 0 });
    await linkPapers([{ ...seen, aliases: ['doi:10.1000/1'] }]);
    await importPapers([{ id: 'doi:10.1000/1', title: '', authors: [], status: 'none' }]);
    expect(await library()).toMatchObject([
      { id: one.id, aliases: ['doi:10.1000/1'], title: one.title, abstract: 'Seen.', status: 'none' },
    ]);
  });

  test('that were dismissed are so no more', async () => {
    await judge({ paper: makePaper('2601.00001'), judged: 'dismissed' });
    await judge({ paper: makePaper('2601.00003'), judged: 'dismissed' });
    await importPapers([one]);
    const { library, judgements } = await readTheirs();
    expect([library.length, judgements.map(({ paperId }) => paperId)]).toEqual([1, ['arxiv:2601.00003']]);
  });
});

describe('papers that are known', () => {
  test('keep all they have and gain what is missing', async () => {
    setClock(1_000);
    await judge({ paper: { ...makePaper('2601.00001'), venue: 'ENG' }, judged: 'saved' });
    await setNote('arxiv:2601.00001', 'Mine.', '');
    setClock(2_000);
    const given: GivenPaper = {
      ...one,
      title: 'Another title',
      aliases: ['doi:10.1000/1'],
      venue: 'Other',
      abstract: 'New.',
      tags: ['a', 'b'],
      favourite: true,
      note: 'Theirs.',
      savedAt: 1,
    };
    expect(await importPapers([given])).toMatchObject({ fresh: 0, known: 0, changed: 1 });
    expect(await library()).toEqual([
      {
        ...makePaper('2601.00001'),
        aliases: ['doi:10.1000/1'],
        venue: 'ENG',
        abstract: 'New.',
        tags: ['a', 'b'],
        favourite: true,
        note: 'Mine.\n\nTheirs.',
        savedAt: 1_000,
        changedAt: 2_000,
      },
    ]);
  });

  test('have tags and notes of both, each once', async () => {
    await importPapers([{ ...one, tags: ['a', 'b'], note: 'Mine.' }]);
    await importPapers([{ ...one, tags: ['b', 'c'], note: 'Theirs.' }]);
    await importPapers([{ ...one, tags: ['a'], note: 'Mine.' }]);
    expect(await library()).toMatchObject([{ tags: ['a', 'b', 'c'], note: 'Mine.\n\nTheirs.' }]);
  });

  test.each([
    ['read', 'read', 'reading', 'read'],
    ['to read, by hand', 'to read', 'read', undefined],
    ['none', 'none', 'read', 'read'],
  ] as const)('with the status %s', async (_, before, given, after) => {
    await judge({ paper: makePaper('2601.00001'), judged: 'saved' });
    await setStatus([one.id], before === 'to read' ? 'read' : before);
    await setStatus([one.id], before);
    await importPapers([{ ...one, status: given }]);
    expect((await library())[0]?.status).toBe(after);
  });

  test('take the status of the file when it was never set here', async () => {
    await judge({ paper: makePaper('2601.00001'), judged: 'saved' });
    await importPapers([one]);
    expect((await library())[0]).not.toHaveProperty('status');
    await importPapers([{ ...one, status: 'reading' }]);
    expect((await library())[0]?.status).toBe('reading');
  });

  test('are known under any of their ids, and by their titles', async () => {
    const title = 'Notes on engines that weave';
    await judge({ paper: makePaper('2601.00001', { title, date: '2026' }), judged: 'saved' });
    const byTitle: GivenPaper = { id: 'doi:10.1000/1', title, authors: ['A. Lovelace'], date: '2026' };
    const byClaim: GivenPaper = { id: 'pmid:1', aliases: ['doi:10.1000/1'], title, authors: [] };
    expect(await previewImport([byTitle, byClaim])).toEqual({ fresh: 0, known: 0, changed: 1 });
    await importPapers([byTitle]);
    await importPapers([byClaim]);
    expect(await library()).toMatchObject([{ id: one.id, aliases: ['doi:10.1000/1', 'pmid:1'] }]);
    for (const id of ['doi:10.1000/1', 'pmid:1'] as const)
      expect((await savedUnder([id])).get(id)?.id).toBe(one.id);
  });

  test('are not those whose title speaks against it', async () => {
    await importPapers([{ ...one, id: 'doi:10.1000/1', title: 'Proceedings of looms' }]);
    const other: GivenPaper = { ...two, title: 'Something else', aliases: ['doi:10.1000/1'] };
    expect(await importPapers([other])).toMatchObject({ fresh: 1 });
    expect(await library()).toHaveLength(2);
  });
});
