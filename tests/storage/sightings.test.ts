import { describe, expect, test } from 'vitest';

import { database } from '@/storage/database';
import { judge } from '@/storage/library';
import { knownTexts } from '@/storage/seen';
import {
  forgetAllSightings,
  forgetIfDue,
  forgetOldSightings,
  recentSightings,
  recordDigest,
} from '@/storage/sightings';
import { markOpened, openedAmong } from '@/storage/verdicts';
import { setClock, startAfresh } from './fresh';
import { makePaper, makeVerdict } from './made';

startAfresh();

const huggingFace = { site: 'Hugging Face', url: 'https://huggingface.co/papers' };
const arxiv = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new' };
const day = 86_400_000;
const one = makePaper('2601.00001');
const two = makePaper('2601.00002');

describe('new and seen', () => {
  test('a paper is new since the page was opened, and just as new when the page asks again', async () => {
    setClock(1_000);
    const ask = () => recordDigest([one], [], { ...arxiv, since: 900 });
    expect((await ask()).isNew).toEqual([one.id]);
    setClock(1_100);
    expect((await ask()).isNew).toEqual([one.id]);
  });

  test('a paper seen before the page was opened is not new', async () => {
    setClock(1_000);
    await recordDigest([one], [], { ...arxiv, since: 900 });
    setClock(2_000);
    expect((await recordDigest([one, two], [], { ...arxiv, since: 1_900 })).isNew).toEqual([two.id]);
  });

  test('two tabs that record at once lose no sighting', async () => {
    const papers = Array.from({ length: 50 }, (_, index) => makePaper(`2601.${10_000 + index}`));
    const since = Date.now();
    await Promise.all([
      recordDigest(papers, [], { ...arxiv, since }),
      recordDigest(papers, [], { ...huggingFace, since }),
    ]);
    const sightings = await database.sightings.toArray();
    expect(sightings).toHaveLength(50);
    expect(sightings.every(({ origins }) => origins.length === 2)).toBe(true);
  });
});

describe('the same paper on two sites', () => {
  test('is one paper that was seen before on the other', async () => {
    setClock(1_000);
    await recordDigest([one], [], { ...huggingFace, since: 0 });
    setClock(2_000);
    const { before } = await recordDigest([one], [], { ...arxiv, since: 0 });
    expect(before.get(one.id)).toEqual([{ ...huggingFace, at: 1_000 }]);
    expect(await database.sightings.toArray()).toEqual([
      {
        id: one.id,
        paper: one,
        firstAt: 1_000,
        lastAt: 2_000,
        origins: [
          { ...arxiv, at: 2_000 },
          { ...huggingFace, at: 1_000 },
        ],
      },
    ]);
  });

  test('keeps the five latest addresses, each once', async () => {
    for (let at = 1; at <= 8; at++) {
      setClock(at);
      await recordDigest([one], [], {
        site: 'arXiv',
        url: `https://arxiv.org/list/cs.CL/${at % 7}`,
        since: 0,
      });
    }
    const sighting = await database.sightings.get(one.id);
    expect(sighting?.origins.map(({ url, at }) => [url.at(-1), at])).toEqual([
      ['1', 8],
      ['0', 7],
      ['6', 6],
      ['5', 5],
      ['4', 4],
    ]);
  });

  const whole = makePaper('2601.00001', {
    authors: ['Ada Lovelace', 'Alan Turing'],
    abstract: 'A whole abstract of some length.',
    categories: ['cs.CL'],
    comment: 'Accepted',
  });

  test.each([
    ['lacks texts', {}, {}],
    ['lacks the title', { title: '' }, {}],
    ['cuts the abstract', { abstract: 'A whole abstract…' }, {}],
    ['names fewer authors', { authors: ['Ada Lovelace'], moreAuthors: 1 }, {}],
    [
      'says something newer',
      { title: 'Newer', abstract: 'Another.' },
      { title: 'Newer', abstract: 'Another.' },
    ],
    ['knows more', { code: 'https://github.com/a/b' }, { code: 'https://github.com/a/b' }],
  ])('keeps its texts when the other page %s', async (_, rest, changed) => {
    const poor = makePaper('2601.00001', rest);
    await recordDigest([whole], [], { ...arxiv, since: 0 });
    expect(await knownTexts([poor])).toEqual([{ ...whole, ...changed }]);
    await recordDigest([poor], [], { ...huggingFace, since: 0 });
    expect(await recentSightings(1)).toEqual([{ ...whole, ...changed }]);
  });

  test('counts the unnamed authors of the page that names the most', async () => {
    await recordDigest([makePaper('2601.00001', { moreAuthors: 7 })], [], { ...huggingFace, since: 0 });
    await recordDigest([whole], [], { ...arxiv, since: 0 });
    expect((await recentSightings(1))[0]).toEqual(whole);
  });
});

test('recentSightings gives the latest seen first', async () => {
  for (const [at, paper] of [one, two, one].entries()) {
    setClock(at + 1);
    await recordDigest([paper], [], { ...arxiv, since: 0 });
  }
  expect(await recentSightings(5)).toEqual([one, two]);
  expect(await recentSightings(1)).toEqual([one]);
});

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

test('two listings of one paper on a page are one sighting', async () => {
  const listed = [makePaper('2601.00001', { aliases: ['pmid:1'] }), { ...one, id: 'pmid:1' as const }];
  const { isNew } = await recordDigest(
    listed,
    listed.map((paper) => makeVerdict(paper, true)),
    {
      ...arxiv,
      since: 0,
    },
  );
  expect(isNew).toEqual([one.id, 'pmid:1']);
  expect(await database.sightings.toCollection().primaryKeys()).toEqual([one.id]);
  expect(await database.verdicts.toCollection().primaryKeys()).toEqual([one.id]);
});

test('opening is remembered through later verdicts', async () => {
  await recordDigest([one, two], [makeVerdict(one, true), makeVerdict(two, false)], { ...arxiv, since: 0 });
  await markOpened(one.id);
  await recordDigest([one], [makeVerdict(one, false)], { ...arxiv, since: 0 });
  expect(await openedAmong([two.id, one.id, 'arxiv:2601.09999'])).toEqual([one.id]);
});
