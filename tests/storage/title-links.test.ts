import { describe, expect, test } from 'vitest';

import type { Paper, PaperId } from '@/domain/paper';
import { titleId } from '@/domain/title-id';
import { deleteEverything } from '@/storage/backup';
import { database } from '@/storage/database';
import { fillNames } from '@/storage/fill-names';
import { readGroups } from '@/storage/groups';
import { judge } from '@/storage/library';
import { linkPapers } from '@/storage/link-papers';
import { keepApart } from '@/storage/pairs';
import { savedAmong } from '@/storage/saved';
import { recordDigest } from '@/storage/sightings';
import { dump } from './dump';
import { setClock, startAfresh } from './fresh';
import { makeRandom } from './random';

startAfresh();

const digest = { site: 'Journal', url: 'https://journal.example/latest', since: 0 };
const title = 'Heads that look at few words';
const [page, mirror]: [PaperId, PaperId] = ['web:venue.example/1', 'web:mirror.example/1'];
const preprint: PaperId = 'arxiv:2601.00001';

const meet = (...papers: Paper[]) => recordDigest(papers, [], digest);
const idsOf = async (id: PaperId) => (await readGroups([id]))(id).toSorted();

function make(id: PaperId, author?: string, date?: string, name = title): Paper {
  return { id, title: name, authors: author === undefined ? [] : [author], ...(date && { date }) };
}

describe('a paper without a registered id', () => {
  test.each([
    ['Ashish Vaswani', 'A Vaswani', true],
    ['Ashish Vaswani', 'Vaswani A', true],
    ['Ashish Vaswani', 'Vaswani, Ashish', true],
    ['Erwin Schrödinger', 'E. Schrodinger', true],
    ['王伟', '王 伟', true],
    ['Ashish Vaswani', 'B Vaswani', false],
    ['Ashish Vaswani', 'Noam Shazeer', false],
    ['Chen A', 'Vaswani A', false],
    ['王伟', '李伟', false],
    ['Ashish Vaswani', undefined, false],
    [undefined, undefined, false],
  ])('by %j is the known one by %j: %j', async (author, other, isOne) => {
    await meet(make(preprint, author));
    await meet(make(page, other));
    expect(await idsOf(page)).toEqual(isOne ? [preprint, page] : [page]);
  });

  test.each([
    ['2025-12-01', true],
    ['2027', true],
    [undefined, true],
    ['2024', false],
    ['2028-01', false],
  ])('of %s is the preprint of 2026: %j', async (date, isOne) => {
    await meet(make(preprint, 'Ada Lovelace', '2031-01-01')); // A number of arXiv tells its year
    await meet(make(page, 'Ada Lovelace', date));
    expect(await idsOf(page)).toHaveLength(isOne ? 2 : 1);
  });

  test('is told by its whole title, however that is written, and by no short one', async () => {
    await meet(
      make(preprint, 'Ada Lovelace'),
      make('arxiv:2601.00002', 'Ada Lovelace', undefined, 'Editorial'),
    );
    await meet(make(page, 'A. Lovelace', undefined, 'HEADS, that look at “few” words.'));
    await meet(make(mirror, 'A. Lovelace', undefined, 'Editorial'));
    expect([await idsOf(page), await idsOf(mirror)]).toEqual([[preprint, page], [mirror]]);
  });

  test('is none of two that it may be, whichever is met last', async () => {
    const rivals = [make('doi:10.1000/1', 'A Lovelace'), make('doi:10.1000/2', 'Ada Lovelace')];
    const papers = [...rivals, make(page, 'Ada Lovelace')];
    for (const at of [0, 1, 2]) {
      await database.names.clear();
      await database.aliases.clear();
      for (const paper of [...papers.slice(at), ...papers.slice(0, at)]) await meet(paper);
      expect(await idsOf(page)).toEqual([page]);
    }
  });

  test('is none of two authors with one initial', async () => {
    await meet(make('arxiv:2601.00001', 'Ada Lovelace'), make('doi:10.1000/1', 'Alan Lovelace'));
    await meet(make(page, 'A Lovelace'));
    expect(await idsOf(page)).toEqual([page]);
  });

  test('is one no more with a paper whose title changes', async () => {
    await meet(make(preprint, 'Ada Lovelace'));
    await meet(make(page, 'A Lovelace'));
    await judge({ paper: make(preprint, 'Ada Lovelace', undefined, 'New heads'), judged: 'saved' });
    await judge({ paper: make(page, 'A Lovelace'), judged: 'dismissed' });
    expect(await savedAmong([preprint])).toMatchObject([{ id: preprint }]);
  });

  test('counts as saved, as its preprint is, and is saved no second time', async () => {
    await judge({ paper: make(preprint, 'Ada Lovelace'), judged: 'saved' });
    await meet(make(page, 'A Lovelace'));
    await judge({ paper: make(page, 'A Lovelace'), judged: 'saved' });
    expect(await savedAmong([page])).toMatchObject([{ id: preprint, aliases: [page] }]);
    expect(await database.library.count()).toBe(1);
  });

  test('that was saved as one stays one, even when a namesake turns up', async () => {
    await meet(make('doi:10.1000/1', 'Ada Lovelace'), make(page, 'A Lovelace'));
    await judge({ paper: make(page, 'A Lovelace'), judged: 'saved' });
    await meet(make('doi:10.1000/2', 'Ada Lovelace'));
    expect(await idsOf(page)).toEqual(['doi:10.1000/1', page]);
    await keepApart(page, 'doi:10.1000/1');
    expect(await idsOf(page)).toEqual([page]);
  });
});

describe('titles beyond Latin letters', () => {
  const names = [
    '注意力机制研究进展',
    '大規模言語モデルの概観と今後の展望について',
    'دراسة في نماذج اللغة',
    'Обзор',
  ];

  test('are all kept, each by itself', async () => {
    const papers = names.map((name, at) => make(`web:venue.example/${at}`, '王伟', '2026', name));
    await meet(...papers);
    await meet(...names.map((name) => make(titleId(name)!, 'Иван', '2026', name)));
    expect(await database.sightings.count()).toBe(2 * names.length);
    for (const { id } of papers) expect(await idsOf(id)).toEqual([id]);
  });

  test('tell a paper when they are long enough', async () => {
    await meet(make(page, '王伟', '2026', names[1]), make(mirror, '王 伟', '2026', names[1]));
    expect(await idsOf(page)).toEqual([mirror, page]);
  });
});

describe('whatever the order of pages', () => {
  const papers = ['Words', 'Numbers', 'Pictures'].flatMap((topic, at): Paper[] => {
    const name = `${topic} that look at few heads: a study`;
    const author = ['Ada Lovelace', 'Alan Turing', '王伟'][at]!;
    const id = (form: string) => form.replace('#', String(at + 1)) as PaperId;
    return [
      { ...make(id('arxiv:2601.0000#'), author, '2026-01-02', name), aliases: [id('doi:10.1000/#')] },
      { ...make(id('pmid:#'), undefined, undefined, name), aliases: [id('doi:10.1000/#')] },
      { ...make(id('doi:10.1000/#'), author, '2026', name), aliases: [id('acl:2026.acl-long.#')] },
      make(id('web:venue.example/#'), author, '2027', name.toUpperCase()),
      make(id('web:mirror.example/#'), author.replace(/^(\w)\w+/, '$1.'), undefined, name),
      {
        ...make(id('web:other.example/#'), undefined, undefined, `${topic} that look at few heads`),
        aliases: [id('pmid:#')],
      },
      make(id('web:nobody.example/#'), undefined, undefined, name),
      make(id('web:older.example/#'), author, '2020', name),
      {
        ...make(id('web:evil.example/#'), 'Eve', '2026', 'Everything is one'),
        aliases: ['arxiv:2601.00001', 'pmid:2'],
      },
    ];
  });
  const ids = papers.map(({ id }) => id);

  async function partition(): Promise<string[]> {
    const groups = await readGroups(ids);
    return [...new Set(ids.map((id) => groups(id).toSorted().join(' ')))].sort();
  }

  test('the same ids are one paper', async () => {
    const random = makeRandom();
    const found = new Set<string>();
    for (let round = 0; round < 12; round++) {
      await deleteEverything();
      const deeds = [
        ...shuffle(papers, random).map((paper) => () => meet(paper)),
        () => keepApart('pmid:1', 'web:other.example/1'),
      ];
      for (const deed of shuffle(deeds, random)) await deed();
      await meet(...shuffle(papers, random)); // Claims are heard again once all titles are known
      found.add((await partition()).join('\n'));
    }
    expect([...found]).toHaveLength(1);
    expect(await idsOf('doi:10.1000/2')).toEqual([
      'acl:2026.acl-long.2',
      'arxiv:2601.00002',
      'doi:10.1000/2',
      'pmid:2',
      'web:other.example/2',
      'web:venue.example/2',
    ]);
    expect(await idsOf('web:other.example/1')).toEqual(['web:other.example/1']);
  });

  function shuffle<One>(list: One[], random: () => number): One[] {
    const keys = new Map(list.map((one) => [one, random()]));
    return list.toSorted((one, other) => keys.get(one)! - keys.get(other)!);
  }
});

test('nothing is written when nothing is new', async () => {
  const papers = [
    { ...make(preprint, 'Ada Lovelace'), aliases: ['doi:10.1000/1' as const] },
    make(page, 'A Lovelace'),
  ];
  setClock(1_000);
  await linkPapers(papers);
  const before = await dump('names', 'aliases');
  setClock(2_000);
  await linkPapers(papers.toReversed());
  expect(await dump('names', 'aliases')).toEqual(before);
});

describe('fillNames', () => {
  const saved = make(preprint, 'Ada Lovelace');

  async function putOldRows() {
    await database.library.put({ ...saved, savedAt: 1 });
    const others = Array.from({ length: 450 }, (_, at) =>
      make(`web:venue.example/a${at}`, 'Ada', '2026', `Paper ${at}`),
    );
    for (const paper of [make(page, 'A Lovelace'), ...others])
      await database.sightings.put({ id: paper.id, paper, firstAt: 1, lastAt: 1, origins: [] });
  }

  test('names what was kept before, once, and joins what is one', async () => {
    await putOldRows();
    await fillNames();
    expect(await database.names.count()).toBe(452);
    expect((await savedAmong([page])).map(({ id }) => id)).toEqual([preprint]);
    await database.names.clear();
    await fillNames();
    expect(await database.names.count()).toBe(0);
  });

  test('goes on where it was broken off', async () => {
    await putOldRows();
    const linking = linkPapers([make('web:venue.example/a7', 'Ada', '2026', 'Paper 7')]);
    await Promise.all([linking, fillNames(), fillNames()]);
    expect(await database.names.count()).toBe(452);
  });
});
