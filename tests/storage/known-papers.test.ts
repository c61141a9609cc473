import { describe, expect, test } from 'vitest';
import type { Paper } from '@/domain/paper';
import { titleId } from '@/domain/title-id';
import { database } from '@/storage/database';
import { recognise } from '@/storage/known-papers';
import { judge } from '@/storage/library';
import { recordDigest } from '@/storage/sightings';
import { startAfresh } from './fresh';
import { makePaper } from './made';

startAfresh();

const title = 'On the Motion of Small Particles';
const known = makePaper('2601.00001', { title, abstract: 'They move.' });
const digest = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new', since: 0 };

function byTitle(named: string): Paper {
  return { id: titleId(named)!, title: named, authors: [] };
}

const ways: [string, () => Promise<unknown>][] = [
  ['a page', () => recordDigest([known], [], digest)],
  ['the library', () => judge({ paper: known, judged: 'saved' })],
  ['a dismissal', () => judge({ paper: known, judged: 'dismissed' })],
];

describe.each(ways)('a paper known from %s', (_, meet) => {
  test('is known by its id, and by its title however that is written', async () => {
    await meet();
    const named = [{ id: known.id, title: '', authors: [] }, byTitle('ON THE MOTION of small particles.')];
    const [one, other] = await recognise(named);
    expect(one).toEqual(known);
    expect(other).toMatchObject({ id: known.id, abstract: 'They move.' });
  });
});

test('a title that many papers have names none of them', async () => {
  await recordDigest([makePaper('2601.00002', { title: 'Editorial' })], [], digest);
  const named = byTitle('Editorial');
  expect(await recognise([named])).toEqual([named]);
});

test('a title that two papers have names neither, unless an author tells which', async () => {
  const other: Paper = { ...makePaper('2601.00002', { title }), authors: ['Alan Turing'] };
  await recordDigest([known, other], [], digest);
  const [untold, told] = await recognise([byTitle(title), { ...byTitle(title), authors: ['A. Turing'] }]);
  expect([untold?.id, told?.id]).toEqual([byTitle(title).id, other.id]);
});

test('a paper is known by any of its ids, and by the title of any', async () => {
  await recordDigest([{ ...known, aliases: ['doi:10.1145/1.2'] }], [], digest);
  await recordDigest([{ ...known, id: 'doi:10.1145/1.2' }], [], digest);
  const named = [{ id: 'doi:10.1145/1.2' as const, title: '', authors: [] }, byTitle(title)];
  expect((await recognise(named)).map(({ id }) => id)).toEqual([known.id, known.id]);
});

test('strangers stay as they are named, in their order, and damaged rows name nobody', async () => {
  await recordDigest([known], [], digest);
  await database.library.put({ id: 'arxiv:2601.00009', title: 7 } as never);
  const named = [byTitle('A paper nobody has seen'), byTitle(title), makePaper('2601.00009', { title: '' })];
  const recognised = await recognise(named);
  expect(recognised[0]).toEqual(named[0]);
  expect(recognised[1]?.id).toBe(known.id);
  expect(recognised[2]).toEqual(named[2]);
});
