import { describe, expect, test } from 'vitest';

import type { Paper } from '@/domain/paper';
import { toBibtex } from '@/exchange/bibtex';
import { writeBibtex } from '@/exchange/out/bibtex';
import { hostileTexts } from './hostile-texts';
import { readBibtex } from './read-bibtex';

const attention: Paper = {
  id: 'arxiv:1706.03762',
  title: 'Attention Is All You Need',
  authors: ['Ashish Vaswani', 'Noam Shazeer'],
  categories: ['cs.CL', 'cs.LG'],
  date: '2017-06-12',
};

function keyOf(paper: Partial<Paper>): string {
  return readBibtex(toBibtex({ ...attention, ...paper }))[0]!.key;
}

test('writes an arXiv paper as arXiv itself does', () => {
  expect(toBibtex(attention)).toBe(`@misc{vaswani2017attention,
  title = {{Attention Is All You Need}},
  author = {Ashish Vaswani and Noam Shazeer},
  year = {2017},
  eprint = {1706.03762},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  url = {https://arxiv.org/abs/1706.03762},
}
`);
});

test('writes what to paste without the reader’s own part and the abstract', () => {
  const saved = { ...attention, abstract: 'a', tags: ['b'], note: 'c', savedAt: 1 };
  expect(toBibtex(saved)).toBe(toBibtex(attention));
});

test('writes a paper with a DOI, and no field it knows nothing of', () => {
  const [entry] = readBibtex(toBibtex({ id: 'doi:10.1000/a_{b', title: 'A', authors: [] }));
  expect(entry?.fields).toEqual({
    title: '{A}',
    doi: '10.1000/a_%7Bb',
    url: 'https://doi.org/10.1000/a_%7Bb',
  });
});

test.each([
  ['doi:10.1007/978-3-319-24574-4_28', { doi: '10.1007/978-3-319-24574-4_28' }],
  ['doi:10.1000/a#b&c%d', { doi: '10.1000/a#b&c%d' }],
  ['web:lamps.example/a?q={', { url: 'https://lamps.example/a?q=%7B' }],
  ['web:lamps.example/a?q=}\\', { url: 'https://lamps.example/a?q=%7D%5C' }],
] as const)('the address and the DOI of %s stand as they are, but for braces', (id, fields) => {
  const entries = readBibtex(toBibtex({ id, title: 'A', authors: [] }) + toBibtex(attention));
  expect(entries[0]?.fields).toMatchObject(fields);
  expect(entries).toHaveLength(2);
});

describe('the key', () => {
  test.each<[string, Partial<Paper>, string]>([
    ['skips small words', { title: 'On the Origin of Words' }, 'vaswani2017origin'],
    ['takes the first word before a hyphen or colon', { title: 'BERT: Pre-training' }, 'vaswani2017bert'],
    ['drops accents', { authors: ['Henri Poincaré'] }, 'poincare2017attention'],
    ['spells the letters that have no accents', { authors: ['Jens Østergaard'] }, 'ostergaard2017attention'],
    ['spells joined letters', { authors: ['Ann Strauß'], title: 'Œuvres' }, 'strauss2017oeuvres'],
    ['takes the family name before a comma', { authors: ['van der Berg, Anna'] }, 'vanderberg2017attention'],
    ['does without authors', { authors: [] }, 'anonymous2017attention'],
    ['does without letters it can spell', { authors: ['张伟'], title: '注意力' }, 'anonymous2017'],
    ['stays short', { title: 'x'.repeat(2_000) }, `vaswani2017${'x'.repeat(30)}`],
    ['is no word of JavaScript', { authors: ['__proto__'], title: 'constructor' }, 'proto2017constructor'],
  ])('%s', (_, paper, key) => {
    expect(keyOf(paper)).toBe(key);
  });

  test.each([
    ['arxiv:2606.28322', '2026'],
    ['arxiv:hep-th/9901001', '1999'],
    ['arxiv:math/0703001', '2007'],
    ['acl:2024.acl-long.1', ''],
  ] as const)('of %s has the year %j when the page gives none', (id, year) => {
    const { date: _, ...undated } = attention;
    expect(readBibtex(toBibtex({ ...undated, id }))[0]?.key).toBe(`vaswani${year}attention`);
  });

  test('gets a letter when it is taken', () => {
    const entries = readBibtex(writeBibtex(Array.from({ length: 29 }, () => attention)));
    const letters = entries.map(({ key }) => key.replace('vaswani2017attention', ''));
    expect(letters.slice(0, 3)).toEqual(['', 'a', 'b']);
    expect(letters.slice(-3)).toEqual(['z', 'aa', 'ab']);
  });
});

describe('authors', () => {
  test.each([
    [['Ada Lovelace', 'Smith and Sons'], 'Ada Lovelace and {Smith and Sons}'],
    [['Others'], '{Others}'],
    [['Sanders, Anders'], 'Anders Sanders'],
    [['Ludwig van Beethoven', 'van der Berg, Anna'], 'Ludwig van Beethoven and Anna van der Berg'],
    [['Martin Luther King Jr.', 'Smith JA'], 'King, Jr., Martin Luther and JA Smith'],
    [['Miguel Hidalgo y Costilla', '王小明'], 'Hidalgo y Costilla, Miguel and 王小明'],
    [['a, b, c, d'], '{a, b, c, d}'],
    [['', ' '], undefined],
  ])('%j', (authors, expected) => {
    expect(readBibtex(toBibtex({ ...attention, authors }))[0]?.fields.author).toBe(expected);
  });

  test('says that there are others', () => {
    const [entry] = readBibtex(toBibtex({ ...attention, authors: ['Ada Lovelace'], moreAuthors: 3 }));
    expect(entry?.fields.author).toBe('Ada Lovelace and others');
  });
});

describe('hostile texts', () => {
  test.each(hostileTexts)('%j makes one entry that obeys nothing', (text) => {
    const hostile: Paper = {
      ...attention,
      title: text,
      authors: [text, 'Ada Lovelace'],
      comment: text,
      categories: [text],
    };
    const entries = readBibtex(toBibtex(hostile) + toBibtex(attention));
    expect(entries.map(({ fields }) => fields.eprint)).toEqual(['1706.03762', '1706.03762']);
    for (const value of Object.values(entries[0]!.fields)) {
      expect(value).not.toMatch(
        /\\(?!text(backslash|braceleft|braceright|asciitilde|asciicircum)\}|[%#$&_])/,
      );
      expect(value).not.toMatch(/[\n\r\0\u202E]/);
    }
  });
});

test('prints what the title said', () => {
  const [entry] = readBibtex(toBibtex({ ...attention, title: '50 % of {A_b}\n &  \\c' }));
  expect(entry?.fields.title).toBe(
    '{50 \\% of {\\textbraceleft}A\\_b{\\textbraceright} \\& {\\textbackslash}c}',
  );
});
