import { expect, test } from 'vitest';

import { keepBeginnings } from '@/domain/search/beginnings';
import { runAtOnce } from '@/domain/slices';
import { idsIn, paperOf, segmentOf } from './searched';

test.each(['', ' o'])(
  'single letters are made ready, whether or not a word is one; others once asked for',
  (more) => {
    const searched = segmentOf(
      ['Owls owe oats', 'Owls own oaks', 'Owls owed oars'].map((title) => paperOf(title + more)),
    );
    const { segment } = searched;
    runAtOnce(keepBeginnings([segment]));
    const { postings } = segment;
    let reads = 0;
    Object.defineProperty(segment, 'postings', { get: () => [reads++, postings][1] });
    const readsFor = (query: string) => {
      reads = 0;
      expect(idsIn([searched], query)).toHaveLength(3);
      return reads;
    };
    expect(readsFor('o')).toBe(0);
    expect(readsFor('ow')).toBeGreaterThan(0);
    expect(readsFor('ow')).toBe(0);
  },
);

test('a query finds the same whatever was looked up before, also one of more words than are remembered', () => {
  const words = Array.from({ length: 14 }, (_, at) => `${'abcdefghijklmn'[at]}word${at}`);
  const papers = words.map((missing) => paperOf(words.filter((word) => word !== missing).join(' ')));
  const searched = segmentOf(papers);
  const long = words.slice(0, 12).join(' ');
  const queries = [...words, long, words.slice(2).join(' '), `-${words[3]} nwurd13`];
  for (const query of [...queries, ...queries.toReversed()])
    expect([query, idsIn([searched], query)]).toEqual([query, idsIn([segmentOf(papers)], query)]);
  expect(idsIn([searched], long)).toEqual(papers.slice(12).map(({ id }) => id));
});
