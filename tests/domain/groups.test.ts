import { describe, expect, test } from 'vitest';

import { groupIds, type Tie } from '@/domain/groups';
import { decidePair, readPairs } from '@/domain/pairs';
import type { PaperId } from '@/domain/paper';
import { nameOf, yearOf } from '@/domain/paper-name';
import { samePapers } from '@/domain/same-paper';

const [a, b, c]: PaperId[] = ['doi:10.1000/1', 'pmid:1', 'web:a.example/1'] as const;
const [one, other]: [PaperId, PaperId] = ['arxiv:2601.00001', 'arxiv:2601.00002'];
const tie = (one?: string, other?: string, byHand = false) => ({ one, other, byHand }) as Tie;
const nothing = new Set<string>();

describe('groupIds', () => {
  test('gives every id of a paper, the one asked for first, and strangers alone', () => {
    const idsOf = groupIds([tie(a, b), tie(b, c)], nothing);
    expect([idsOf(c!), idsOf('pmid:2')]).toEqual([[c, a, b], ['pmid:2']]);
  });

  test('keeps apart what is to stay apart, along whichever way', () => {
    const idsOf = groupIds([tie(a, b), tie(b, c)], new Set([`${a} ${c}`]));
    expect([idsOf(a!), idsOf(c!)]).toEqual([[a, b], [c]]);
  });

  test('joins two of one registry by hand alone, and two of arXiv not even then', () => {
    expect(groupIds([tie(a, 'doi:10.1000/2')], nothing)(a!)).toHaveLength(1);
    expect(groupIds([tie(a, 'doi:10.1000/2', true)], nothing)(a!)).toHaveLength(2);
    expect(groupIds([tie(one, a), tie(a, other, true)], nothing)(a!)).toEqual([a, one]);
  });

  test('leaves each of two that are joined by hand the ids it has by itself, in whatever order that is said', () => {
    const said = [tie(one, 'doi:10.1000/2', true), tie(one, a), tie('doi:10.1000/2', b), tie(a, 'pmid:2')];
    const all = [one, a, 'doi:10.1000/2', b, 'pmid:2'].toSorted();
    for (const at of said.keys()) {
      const ties = [...said.slice(at), ...said.slice(0, at)];
      expect(groupIds(ties, nothing)(one).toSorted()).toEqual(all);
    }
  });

  test('joins to them nothing that fits neither, and no second number of arXiv', () => {
    const joined = tie(one, 'doi:10.1000/2', true);
    expect(groupIds([joined, tie(one, a), tie(one, 'doi:10.1000/3')], nothing)(one)).toHaveLength(3);
    expect(groupIds([joined, tie('doi:10.1000/2', other)], nothing)(one)).toHaveLength(2);
    expect(groupIds([joined, tie(one, a)], new Set([`${a} doi:10.1000/2`]))(one)).toHaveLength(2);
  });
});

test('of what the reader said of a pair, in whichever order, the latest holds', () => {
  const said = decidePair(decidePair([], 'same', [b!, a!], true), 'apart', [a!, b!], true);
  expect(readPairs(said)).toEqual({ same: [], apart: new Set([`${a} ${b}`]) });
  const unsaid = decidePair(said, 'apart', [b!, a!], false);
  expect(readPairs(unsaid)).toEqual({ same: [tie(a, b, true)], apart: new Set() });
  expect(readPairs(['', 'same', 'apart x', 'same  ', 'nonsense a b'])).toEqual({
    same: [],
    apart: new Set(),
  });
});

test.each([
  ['arxiv:1706.03762', '2026-01-01', 2017],
  ['arxiv:hep-th/9901001', undefined, 1999],
  ['arxiv:math.AG/0309136', undefined, 2003],
  ['doi:10.1000/1', '2026-11', 2026],
  ['doi:10.1000/1', 'soon', undefined],
  ['doi:10.1000/1', undefined, undefined],
] as const)('%s of %s came out in %j', (id, date, year) => {
  expect(yearOf({ id, ...(date && { date }) })).toBe(year);
});

describe('samePapers', () => {
  const name = (id: string, author: string, date = '2026') =>
    nameOf({ id: id as PaperId, title: 'Heads that look at few words', authors: [author], date });

  test('leaves out a name that fits two papers, and joins the others', () => {
    const names = [
      name('doi:10.1000/1', 'Ada Lovelace'),
      name('pmid:1', 'Lovelace, Ada'),
      name('web:a.example/1', 'A Lovelace'),
    ];
    expect(samePapers(names)).toEqual([[a, b, c]]);
    expect(samePapers([...names, name('acl:2026.acl-long.1', 'Alan Lovelace')])).toEqual([[a, b]]);
  });

  test('joins nothing across more than a year, nor by a chain of years', () => {
    const years = ['2025', '2026', '2027'].map((year) => name(`web:${year}.example/1`, 'Ada', year));
    expect(samePapers(years)).toEqual([]);
    expect(samePapers(years.slice(1))).toHaveLength(1);
  });

  test('joins nothing of a title that very many papers have', () => {
    const many = Array.from({ length: 21 }, (_, at) => name(`web:a.example/${at}`, 'Ada'));
    expect(samePapers(many)).toEqual([]);
    expect(samePapers(many.slice(1))[0]).toHaveLength(20);
  });
});
