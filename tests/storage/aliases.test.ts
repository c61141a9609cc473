import { describe, expect, test } from 'vitest';

import type { Paper, PaperId } from '@/domain/paper';
import { database } from '@/storage/database';
import { setTags } from '@/storage/edit-saved';
import { watchFlagged } from '@/storage/flagged';
import { undoChange } from '@/storage/history';
import { judgementsAmong } from '@/storage/judgements';
import { judge, watchSaved } from '@/storage/library';
import { savedAmong } from '@/storage/saved';
import { knownTexts } from '@/storage/seen';
import { recordDigest } from '@/storage/sightings';
import { markOpened, openedAmong, watchStandings } from '@/storage/verdicts';
import { dump } from './dump';
import { setClock, startAfresh } from './fresh';
import { makePaper, makeVerdict } from './made';
import { article, arxiv, doi, idsOf, journal, meet, named, pmid, preprint, title } from './one-paper';
import { firstOf } from './watched';

startAfresh();

describe('a page that names several ids of a paper', () => {
  test('makes them one for whatever the reader does', async () => {
    await meet(preprint);
    await judge({ paper: article, judged: 'saved' });
    for (const id of [preprint.id, doi]) {
      expect((await savedAmong([id])).map((saved) => saved.id)).toEqual([preprint.id]);
      expect((await judgementsAmong([id])).map(({ judged }) => judged)).toEqual(['saved']);
    }
    await judge({ paper: preprint, judged: 'saved' });
    expect(await database.library.count()).toBe(1);
    expect((await savedAmong([doi]))[0]?.aliases).toEqual([doi]);
    await judge({ paper: article, judged: 'none' });
    expect([await database.library.count(), await database.judgements.count()]).toEqual([0, 0]);
  });

  test('makes them one for what was seen, flagged and opened', async () => {
    setClock(1_000);
    await recordDigest([article], [makeVerdict(article, true)], journal);
    await markOpened(doi);
    setClock(2_000);
    const met = await recordDigest([preprint], [makeVerdict(preprint, true)], { ...arxiv, since: 1_500 });
    expect(met.isNew).toEqual([]);
    expect(met.before.get(preprint.id)).toMatchObject([{ url: journal.url, at: 1_000 }]);
    expect(await openedAmong([preprint.id, doi])).toEqual([preprint.id, doi]);
    expect(await firstOf(watchFlagged(10))).toMatchObject([{ flaggedAt: 1_000, openedAt: 1_000 }]);
    expect(await firstOf(watchStandings([preprint.id, doi]))).toMatchObject([
      { paper: { id: preprint.id }, openedAt: 1_000 },
      { paper: { id: doi }, openedAt: 1_000 },
    ]);
    expect(await database.sightings.count()).toBe(1); // Under the id it was first seen under
  });

  test('has texts that one page knew known on the other', async () => {
    await meet({ ...article, abstract: 'On words.' });
    await meet(preprint);
    expect((await knownTexts([makePaper('2601.00001')]))[0]?.abstract).toBe('On words.');
  });

  test('changes no row that is there: what was kept under each stays, and shows once', async () => {
    setClock(1_000);
    await judge({ paper: article, judged: 'saved' });
    setClock(2_000);
    await judge({ paper: makePaper('2601.00001', { title }), judged: 'saved' });
    const before = await dump('library', 'judgements', 'sightings');
    await meet(preprint);
    expect(await dump('library', 'judgements')).toMatchObject({
      library: before.library,
      judgements: before.judgements,
    });
    expect(await firstOf(watchSaved('', 10))).toHaveLength(1);
    await setTags(doi, ['to read']);
    expect((await savedAmong([preprint.id])).map(({ tags }) => tags)).toEqual([['to read'], ['to read']]);
  });

  test('leads to a dismissal of both, which is undone row by row', async () => {
    for (const paper of [article, makePaper('2601.00001', { title })])
      await judge({ paper, judged: 'saved' });
    await meet(preprint);
    const before = await dump('library', 'judgements');
    const dismissal = await judge({ paper: article, judged: 'dismissed' });
    expect(await savedAmong([preprint.id])).toEqual([]);
    expect((await judgementsAmong([preprint.id])).map(({ judged }) => judged)).toEqual(['dismissed']);
    expect(await database.judgements.count()).toBe(1);
    await undoChange(dismissal ?? 0);
    expect(await dump('library', 'judgements')).toEqual(before);
  });

  test('is never kept for what it says of this sighting alone', async () => {
    await meet({ ...preprint, replaced: true });
    await judge({ paper: { ...preprint, replaced: true }, judged: 'saved' });
    expect(JSON.stringify(await dump())).not.toContain('replaced');
  });
});

describe('links', () => {
  test('in chains and circles are one paper', async () => {
    await meet(named('web:a.example/1', title, ['web:b.example/1']));
    await meet(named('web:b.example/1', title, ['web:c.example/1']));
    await meet(named('web:c.example/1', title, ['web:a.example/1', doi]));
    for (const id of ['web:a.example/1', 'web:b.example/1', 'web:c.example/1', doi] as PaperId[])
      expect(await idsOf(id)).toEqual([doi, 'web:a.example/1', 'web:b.example/1', 'web:c.example/1']);
  });

  test('do not join what has other titles, whichever is known first', async () => {
    await meet(named(doi, 'Another paper'));
    await meet(preprint);
    expect(await idsOf(doi)).toEqual([doi]);
    await meet(named('web:a.example/1', title, [pmid]));
    expect(await idsOf(pmid)).toHaveLength(2); // Nobody knows what it is called
    await meet(named(pmid, 'Another paper still'));
    expect(await idsOf(pmid)).toEqual([pmid]);
  });

  test.each([
    [title, 'HEADS that look: at few words', true],
    ['FewHead: heads that look at few words', 'FewHead', true],
    ['Heads that look at words: a study', 'On heads that look at words', true],
    ['', title, true],
    ['BERT: words in context', 'BERT, rediscovered', false],
    ['Editorial: words', 'Editorial: numbers', false],
  ])('%j and %j: %j', async (one, other, agree) => {
    await meet(named(doi, other));
    await meet(named('web:a.example/1', one, [doi]));
    expect(await idsOf(doi)).toHaveLength(agree ? 2 : 1);
  });

  test('never join two ids of one registry, not even through a third', async () => {
    await meet(named('arxiv:2601.00001', title, ['arxiv:2601.00002', doi]));
    await meet(named('arxiv:2601.00002', title, [doi]));
    await meet(named('doi:10.1000/183', title, [doi]));
    expect(await idsOf('arxiv:2601.00001')).toEqual(['arxiv:2601.00001', doi]);
    expect(await idsOf('arxiv:2601.00002')).toEqual(['arxiv:2601.00002']);
    expect(await idsOf('doi:10.1000/183')).toEqual(['doi:10.1000/183']);
  });

  test('are at most twenty for a paper', async () => {
    const many = Array.from({ length: 30 }, (_, at): PaperId => `web:a${at}.example/1`);
    await meet(named(doi, title, many));
    await meet(...many.map((id) => named(id, title, [doi])));
    expect(await idsOf(doi)).toHaveLength(21);
  });
});

describe('a hostile page', () => {
  test('that calls a thousand papers one joins none that is known', async () => {
    const known = Array.from({ length: 1_000 }, (_, at) =>
      makePaper(`2601.${10_000 + at}`, { title: `Paper number ${at}` }),
    );
    await meet(...known);
    const [first] = known as [Paper];
    await meet(...known.map((paper) => ({ ...paper, aliases: [first.id, doi] })));
    await meet(...known.map(({ id }) => named('web:evil.example/1', 'All papers', [id])));
    await meet(...known.map(({ id }) => named(id, 'All papers', [doi])));
    for (const { id } of known)
      expect((await idsOf(id)).filter((one) => one.startsWith('arxiv:'))).toEqual([id]);
    expect((await idsOf(first.id)).length).toBeLessThan(3);
  });

  test('gives no saved paper another name to join it by', async () => {
    await judge({ paper: makePaper('2601.00001', { title }), judged: 'saved' });
    await meet(named('arxiv:2601.00001', 'Their own paper on something else'));
    await meet(named('web:evil.example/1', 'Their own paper on something else', ['arxiv:2601.00001']));
    expect(await savedAmong(['web:evil.example/1'])).toEqual([]);
  });

  test('cannot join a saved paper that has no name noted yet', async () => {
    await database.library.put({ ...makePaper('2601.00001', { title }), savedAt: 1 });
    await meet(named('web:evil.example/1', 'Their own paper', ['arxiv:2601.00001']));
    expect(await savedAmong(['web:evil.example/1'])).toEqual([]);
  });
});
