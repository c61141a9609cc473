import { describe, expect, test } from 'vitest';

import { database } from '@/storage/database';
import { knownTexts } from '@/storage/seen';
import { recentSightings, recordDigest } from '@/storage/sightings';
import { markOpened, openedAmong } from '@/storage/verdicts';
import { setClock, startAfresh } from './fresh';
import { makePaper, makeVerdict } from './made';

startAfresh();

const huggingFace = { site: 'Hugging Face', url: 'https://huggingface.co/papers' };
const arxiv = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new' };
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
