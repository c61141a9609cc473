import { expect, test } from 'vitest';

import type { Theirs } from '@/domain/theirs';
import { writeCheckedBackup } from '@/exchange/checked-backup';
import { mergeTheirs, readTheirs } from '@/storage/backup';
import { setNote } from '@/storage/edit-saved';
import { undoChange } from '@/storage/history';
import { importPapers } from '@/storage/import';
import { correctInterest, keepInterest, keepInterests } from '@/storage/interests';
import { judge } from '@/storage/library';
import { allOwnSites, keepOwnSite, removeOwnSite, renameOwnSite } from '@/storage/own-sites';
import { changeSettings, keepSearch } from '@/storage/settings';
import { setClock, startAfresh } from './fresh';
import { makeInterest, makeOwnSite, makePaper, makeTaught } from './made';

startAfresh();

const paper = makePaper('2601.00001');
const lab = makeOwnSite('lab.example', { site: makeTaught('lab.example') });

/** What was written by a clock that was ahead. */
async function keepSome(): Promise<number> {
  setClock(9_000);
  await judge({ paper, judged: 'saved' });
  await keepInterest(makeInterest('a'));
  await keepOwnSite(lab);
  await keepSearch({ name: 'kept', query: 'tag:x', sort: 'newest' });
  return (await setNote(paper.id, 'Older.', ''))!;
}

const changes: [name: string, change: (noted: number) => Promise<unknown>][] = [
  ['a paper', () => setNote(paper.id, 'Newer.', 'Older.')],
  ['a paper that a change is taken back of', (noted) => undoChange(noted)],
  ['a paper that is brought in again', () => importPapers([{ ...paper, tags: ['x'] }])],
  ['an interest', () => keepInterest(makeInterest('a', { name: 'Newer' }))],
  ['interests', () => keepInterests([makeInterest('a', { name: 'Newer' })])],
  ['an interest that is corrected', () => correctInterest('a', { kind: 'word', word: 'x' }, true)],
  ['a site', () => keepOwnSite({ ...lab, hosts: ['https://newer.example/*'] })],
  ['a site that is removed and kept again', removeAndKeepAgain],
  ['a paper that is dismissed', () => judge({ paper, judged: 'dismissed' })],
  ['settings', () => changeSettings({ theme: 'dark' })],
];

async function removeAndKeepAgain(): Promise<void> {
  const [site] = await allOwnSites();
  await removeOwnSite(lab.id);
  await keepOwnSite({ ...site!, hosts: ['https://newer.example/*'] });
}

test.each(changes)('%s, changed after the clock was set back, is newer than before', async (_, change) => {
  const noted = await keepSome();
  const older = await readTheirs();
  setClock(2_000);
  await change(noted);
  const newer = await readTheirs();
  expect(newer).not.toEqual(older);
  await mergeTheirs(older);
  expect(await readTheirs()).toEqual(newer);
});

test('a site that is renamed after the clock was set back is newer than it was', async () => {
  await keepSome();
  const [before] = (await readTheirs()).sites;
  setClock(2_000);
  await renameOwnSite(lab.id, 'Lab');
  const { sites }: Theirs = await readTheirs();
  expect(sites[0]?.changedAt).toBeGreaterThan(before!.changedAt);
});

test('what comes from the last moment there is can be changed, and stays in backups', async () => {
  await keepInterest(makeInterest('a'));
  const theirs = await readTheirs();
  const [interest] = theirs.interests;
  await mergeTheirs({ ...theirs, interests: [{ ...interest!, changedAt: 8.64e15 }] });
  await keepInterest(makeInterest('a', { name: 'Newer' }));
  expect(await writeCheckedBackup(await readTheirs(), new Date())).toMatchObject({ rows: 1, leftAside: 0 });
});
