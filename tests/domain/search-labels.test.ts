import { expect, test } from 'vitest';

import { hiddenBit } from '@/domain/search/entry';
import { countFacets } from '@/domain/search/facets';
import { idsIn, merged, paperOf, segmentOf } from './searched';

// Tags and websites: a whole name comes before names that begin so.

const from = (site: string) => ({ from: { site, url: 'https://site.example/' } });
const papers = [
  paperOf('One', { ...from('arXiv'), tags: ['ml'] }),
  paperOf('Two', { ...from('arxiv-sanity'), tags: ['ml systems'] }),
  paperOf('Three', { ...from('Venue'), tags: ['owls'] }),
];
const [one, two] = papers.map(({ id }) => id);

test('a website is not taken for those whose names begin so', () => {
  const segments = [segmentOf(papers)];
  expect(idsIn(segments, 'in:arXiv')).toEqual([one]);
  expect(idsIn(segments, 'in:arx')).toEqual([one, two]);
  expect(idsIn([segmentOf(papers.slice(0, 1)), segmentOf(papers.slice(1))], 'in:arxiv')).toEqual([one]);
});

test('a name that is left on no paper is the beginning of others again', () => {
  const [struck, hidden] = [segmentOf(papers), merged([segmentOf(papers)])];
  struck.struck[0] = 1;
  hidden.segment.columns.flags[0]! |= hiddenBit;
  for (const segment of [struck, hidden])
    for (const query of ['tag:ml', 'in:arxiv'])
      expect([query, idsIn([segment], query)]).toEqual([query, [two]]);
});

test('a name that papers write in several ways counts as many papers as it finds', () => {
  const segments = [
    segmentOf([
      paperOf('One', { ...from('arXiv'), tags: ['NLP', 'nlp'] }),
      paperOf('Two', { ...from('ARXIV'), tags: ['nlp', 'owls'] }),
    ]),
    segmentOf([paperOf('Three', { ...from('Venue'), tags: ['Nlp'] })]),
  ];
  const { tags, sites } = countFacets(segments);
  const counts = [
    ...tags.map(({ tag, count }) => [`tag:${tag}`, count] as const),
    ...sites.map(({ site, count }) => [`in:${site}`, count] as const),
  ];
  expect(counts).toHaveLength(7);
  for (const [query, count] of counts) expect([query, idsIn(segments, query).length]).toEqual([query, count]);
});
