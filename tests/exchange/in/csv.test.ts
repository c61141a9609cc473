import { describe, expect, test } from 'vitest';
import type { GivenPaper } from '@/domain/library';
import { writeCsv } from '@/exchange/out/csv';
import { brokenLines, read } from './read';

const from = { site: 'library.txt', url: 'opened:library.txt' };

test('what we write, we read', () => {
  const papers: GivenPaper[] = [
    {
      id: 'arxiv:2601.00001',
      aliases: ['doi:10.1000/abc', 'title:notes'],
      title: '=Notes, "quoted"; on engines',
      authors: ['Ada Lovelace', 'Gears, Inc.', 'van der Berg, Jan'],
      moreAuthors: 2,
      abstract: 'We look at engines.',
      categories: ['cs.CL', 'cs.LG'],
      date: '2026-02-03',
      venue: 'ENG',
      comment: 'Anything at all',
      code: 'https://github.com/ada/notes',
      tags: ['@engines', 'looms, cards'],
      status: 'reading',
      favourite: true,
      note: '- Ask Charles\n- "Twice"',
      savedAt: Date.UTC(2026, 2, 1),
      from,
    },
    {
      id: 'web:example.org/a/b',
      title: 'Two',
      authors: ['Gears, Inc.'],
      note: 'Accepted by me',
      savedAt: 1_000,
      from,
    },
    { id: 'title:three', title: 'Three', authors: ['Smith and Sons'], status: 'none', from },
  ];
  const { kind, papers: back, problems } = read(writeCsv(papers));
  expect({ kind, problems }).toEqual({ kind: 'csv', problems: [] });
  expect(back).toEqual(papers);
});

test('a table as Zotero writes it', () => {
  const table = `\uFEFF"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note","Date","Date Added","Extra","Notes","Manual Tags","Automatic Tags"
"ABCD","preprint","2026","Lovelace, Ada; Babbage, Charles","Notes on ""engines""","","","http://arxiv.org/abs/2601.00001","We look
at engines.","2026-02-03","2026-03-01 10:00:00","arXiv:2601.00001 [cs]","<p>Ask Charles.</p>","engines; looms","Computer Science"
`;
  expect(read(table.replaceAll('\n', '\r\n')).papers).toEqual([
    {
      id: 'arxiv:2601.00001',
      title: 'Notes on "engines"',
      authors: ['Ada Lovelace', 'Charles Babbage'],
      abstract: 'We look at engines.',
      date: '2026-02-03',
      tags: ['engines', 'looms'],
      status: 'none',
      note: 'Ask Charles.',
      savedAt: Date.UTC(2026, 2, 1, 10),
      from,
    },
  ]);
});

test.each([
  ['Title;Year;DOI\nOne;2026;10.1000/1', 'doi:10.1000/1'],
  ['doi\ttitle\n10.1000/1\tOne', 'doi:10.1000/1'],
  ['title,link\nOne,https://example.org/one.html', 'web:example.org/one.html'],
  ['title,authors\n"One","Ada Lovelace, Charles Babbage"', 'title:one--lovelace'],
])('a table such as %j is read', (table, id) => {
  const { kind, papers } = read(table);
  expect([kind, papers.map((paper) => paper.id)]).toEqual(['csv', [id]]);
});

test('a table as Google Scholar writes it', () => {
  const table = `\uFEFFAuthors,Title,Publication,Volume,Number,Pages,Year,Publisher
"Lovelace, Ada; Babbage, Charles; ",Notes on engines,Energy and Looms,7,2,21-30,2015,Gears
`;
  expect(read(table).papers).toEqual([
    {
      id: 'title:notes-on-engines--lovelace--2015',
      title: 'Notes on engines',
      authors: ['Ada Lovelace', 'Charles Babbage'],
      date: '2015',
      venue: 'Energy and Looms',
      status: 'none',
      from,
    },
  ]);
});

test.each([
  ['1859', '1859'],
  ['1859-11-24', '1859'],
  ['18590', undefined],
  ['first of 1859', undefined],
])('a year such as %s is %s', (year, date) => {
  expect(read(`Title,Author,Year\nOne,"Darwin, Charles",${year}`).papers[0]?.date).toBe(date);
});

test('further authors are counted where the number can be kept', () => {
  const more = (cell: string) => read(`title,more_authors\nNotes on engines,${cell}`).papers[0]?.moreAuthors;
  expect(more('12')).toBe(12);
  for (const cell of ['0', '-3', '2.5', '1e999', '2000000000', 'many', ''])
    expect(more(cell), cell).toBeUndefined();
});

describe('what is broken', () => {
  test('costs only itself, and is told by its line', () => {
    const table = `title,doi\n"One\ntwo",10.1000/1\n\n,10.1000/2\n"Open,10.1000/3\nFour,10.1000/4,more\nFive,10.1000/5`;
    const { papers, problems } = read(table);
    expect(papers.map(({ title }) => title)).toEqual(['One two', 'Five']);
    expect(problems).toEqual([
      { line: 5, says: 'This entry has no title.' },
      { line: 6, says: 'A quotation mark in this row does not end.' },
      { line: 7, says: 'This row has 3 cells, the header only 2.' },
    ]);
  });

  test('columns may be called as objects call theirs', () => {
    expect(read('title,__proto__,constructor,doi\nOne,a,b,10.1000/1').papers).toMatchObject([
      { id: 'doi:10.1000/1' },
    ]);
  });
});

test.each([
  `"${'a"a'.repeat(3_000_000)}`,
  '"open,\n'.repeat(90_000),
  `"${'"'.repeat(10_000_000)}`,
  ','.repeat(1_000_000),
  'x'.repeat(10_000_000),
])('a hostile file is read in linear time: %.20s', (rows) => {
  const { papers, problems } = read(`title,doi\n${rows}`); // In quadratic time it would take hours
  expect(papers.length + problems.length).toBeGreaterThan(0);
});

test('every open mark is told by its line', () => {
  expect(brokenLines(`title,doi\n${'"open,10.1000/1\n'.repeat(3)}`)).toEqual([2, 3, 4]);
});
