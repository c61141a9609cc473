import '../texts';
import { describe, expect, test } from 'vitest';

import type { GivenPaper } from '@/domain/library';
import { readPapers } from '@/exchange/in/read-papers';
import { formats } from '@/exchange/out/formats';
import { makePaper } from '../../storage/made';

const bare: GivenPaper[] = [
  makePaper('2606.28322', {
    aliases: ['doi:10.1000/1_b'],
    title: 'Of {braces}, 50 % & the_rest: \\~^ -- and "quotes", part 1; or 2',
    authors: ['Ada Lovelace', 'Ludwig van Beethoven', 'Martin Luther King Jr.', '王小明', 'OpenAI'],
    abstract: 'We light lamps; and 3 < 4.',
    categories: ['cs.CL'],
    date: '2026-06-12',
    venue: 'Nature',
  }),
  makePaper('2606.00001', { title: '=SUM(1) of 注意力机制', date: '2026' }),
  {
    id: 'doi:10.1000/2',
    title: 'Lamps',
    authors: ['Band of Brothers and Sisters'],
    venue: 'ICML 2026',
    date: '2026',
  },
  { id: 'web:lamps.example/a', title: 'A page', authors: [] },
];
const papers = bare.map(
  (paper, at): GivenPaper => ({
    ...paper,
    tags: ['to cite', `${2026 + at}`],
    note: at === 0 ? 'Bright.\n\n- *really*' : 'See 4%.',
    favourite: true,
    status: 'read',
    savedAt: Date.UTC(2026, 10, 26),
  }),
);

function written(name: string, papers: GivenPaper[]): string {
  const format = formats.find((format) => format.name === name);
  if (!format || !('write' in format)) throw new Error(`${name} is not written in one file`);
  return format.write(papers, { at: new Date(0) });
}

function readBack(name: string, papers: GivenPaper[]): GivenPaper[] {
  const read = readPapers(`papers.${name}`, written(name, papers));
  if ('problem' in read) throw new Error(read.problem);
  expect(read.problems).toEqual([]);
  return read.papers.map(({ from, ...paper }) => paper);
}

/** What a format that holds no more than a citation keeps of a paper. */
function cited({ savedAt, status, favourite, ...paper }: GivenPaper): GivenPaper {
  return { ...paper, status: 'none' };
}

function withYear({ date, ...paper }: GivenPaper): GivenPaper {
  return { ...paper, ...(date && { date: date.slice(0, 4) }) };
}

function withoutCategories({ categories, ...paper }: GivenPaper): GivenPaper {
  return paper;
}

function inLines({ note = '', ...paper }: GivenPaper): GivenPaper {
  return { ...paper, note: note.replace(/\s+/g, ' ') };
}

const formatsRead: [name: string, kept: (paper: GivenPaper) => GivenPaper][] = [
  ['bibtex', (paper) => withYear(cited(paper))],
  ['ris', (paper) => inLines(withoutCategories(cited(paper)))],
  ['csl', (paper) => withoutCategories(cited(paper))],
  ['csv', (paper) => paper],
  ['json', (paper) => paper],
];

describe.each(formatsRead)('%s', (name, kept) => {
  test('is read as it was written', () => {
    expect(readBack(name, papers)).toEqual(papers.map(kept));
  });

  test('read and written again is the same file', () => {
    expect(written(name, readBack(name, papers))).toBe(written(name, papers.map(kept)));
  });
});

test.each(['bibtex', 'csv', 'json'])('%s tells that a paper has more authors than it names', (name) => {
  const [back] = readBack(name, [{ ...bare[2]!, moreAuthors: 1 }]);
  expect(back?.moreAuthors).toBe(1);
});

test('a tag of BibTeX may hold signs that part others', () => {
  const tags = ['looms; cards', 'a, b; c', '{d; e', 'plain'];
  expect(readBack('bibtex', [{ ...bare[2]!, tags }])[0]?.tags).toEqual(tags);
});
