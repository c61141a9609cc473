import { describe, expect, test } from 'vitest';
import { isPaperId, type Paper } from '@/domain/paper';
import { toBibtex } from '@/exchange/bibtex';
import { fromBibtex, type ReadBibtex } from '@/exchange/from-bibtex';
import './texts';
import { makePaper } from '../storage/made';
import { hostileTexts } from './hostile-texts';

function read(bibtex: string): ReadBibtex {
  const outcome = fromBibtex(bibtex);
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome;
}

describe('an entry', () => {
  test('gives title, authors, abstract and id, without TeX', () => {
    const bibtex = String.raw`
@article{a,
  title = {{BERT}: \textit{Deep} Models of {\"O}zg{\"u}r \& Erd\H{o}s, {\O}re \'{\i}},
  author = {van der Berg, Jan and {Gears, Inc. and Sons} and Ludwig van Beethoven and Knuth, Jr., Don and others},
  abstract = "Quoted {"}words{"} --- with 50\% of $\alpha$~rays",
  year = 2019, date = {2019-05-24}, eprint = {1810.04805}, archivePrefix = "arXiv", }`;
    expect(read(bibtex)).toEqual({
      papers: [
        {
          id: 'arxiv:1810.04805',
          title: 'BERT: Deep Models of Özgür & Erdős, Øre í',
          authors: ['Jan van der Berg', 'Gears, Inc. and Sons', 'Ludwig van Beethoven', 'Don Knuth Jr.'],
          moreAuthors: 1,
          abstract: 'Quoted "words" — with 50% of alpha rays',
          date: '2019-05-24',
        },
      ],
      leftOut: 0,
    });
  });

  test.each([
    ['doi = {https://doi.org/10.1000/A\\_B--c}', 'doi:10.1000/a_b--c'],
    ['doi = {10.48550/arXiv.2005.11401}', 'arxiv:2005.11401'],
    ['url = {https://arxiv.org/pdf/2005.14165v3.pdf}', 'arxiv:2005.14165'],
    ['journal = {arXiv preprint arXiv:2005.14165}', 'arxiv:2005.14165'],
    ['doi = {10.1000/1}, eprint = {hep-th/9901001}', 'arxiv:hep-th/9901001'],
    ['pmid = 12345', 'pmid:12345'],
    ['doi = {}, url = {https://example.org/paper}', 'title:ubungen-in-physik'],
  ])('with %s is %s', (field, id) => {
    const [first] = read(`@misc{k, title = {{\\"U}bungen in  {P}hysik!}, ${field}}`).papers;
    expect(first?.id).toBe(id);
    expect(isPaperId(id)).toBe(true);
  });

  test('may use abbreviations, # and parentheses, and comments are no entries', () => {
    const bibtex = `
An address such as me@home{ is no entry.
@string{doe = "Jane Doe"}
@comment{meta: @article{x, title={Not a paper}}}
@inproceedings(b, title="Two" # { parts}, author = doe)`;
    expect(read(bibtex).papers).toMatchObject([{ title: 'Two parts', authors: ['Jane Doe'] }]);
  });
});

test.each([
  ['Proton{\\textendash}proton', 'Proton–proton'],
  ['G{\\"o}del{\\textquoteright}s proof', 'Gödel’s proof'],
  ['1939\\textendash{}1945 \\textquotedblleft a\\textquotedblright', '1939–1945 “a”'],
  ['{\\textless}i{\\textgreater}Otx2{\\textless}/i{\\textgreater}', '<i>Otx2</i>'],
  [
    '{\\it Escherichia coli} in {\\em vivo}, \\textit{in} \\emph{vitro}',
    'Escherichia coli in vivo, in vitro',
  ],
  ["{\\DH}or{\\dj}e, {\\TH}\\'orr and \\v{\\j}", 'Ðorđe, Þórr and ǰ'],
  ['5~\\textmu m at 20\\textdegree{}C\\dots\\ for \\textdollar 3', '5 µm at 20°C… for $3'],
  ['A\\textunknown{}B', 'AtextunknownB'],
  ['\\{{a,b}\\}, \\textit\n{One}, X\\textsuperscript\\textregistered', '{a,b}, One, X®'],
  ['Light of {TNF{\\textalpha}}, \\textgamma -rays and \\textDelta{}F', 'Light of TNFα, γ-rays and ΔF'],
  ['\\textit{One}, \\textsuperscript {2}', 'One, 2'],
  ['\\textbackslash it\\textbraceleft', '\\it{'],
  ['$x_1, \\ldots, x_n$ for $\\sqrt{s}$, {\\bf \\$5}', 'x_1, ldots, x_n for s, $5'],
])('%s is printed as %s', (tex, plain) => {
  expect(read(`@misc{k, title={${tex}}}`).papers[0]?.title).toBe(plain);
});

test.each<[string, Partial<Paper>]>([
  [
    "{Riess}, Adam G. and {\\'A}lvarez, Jos{\\'e} and {van der Berg}, Jan",
    { authors: ['Adam G. Riess', 'José Álvarez', 'Jan van der Berg'] },
  ],
  [
    '{Gears, Inc.} and {Gears and Sons}, {Ltd., of Looms}',
    { authors: ['Gears, Inc.', 'Ltd., of Looms Gears and Sons'] },
  ],
  ['Aad, Georges and others', { authors: ['Georges Aad'], moreAuthors: 1 }],
  [`${'A and '.repeat(500)}others`, { moreAuthors: 1 }],
  ['Aad, Georges and {others}', { authors: ['Georges Aad', 'others'] }],
])('authors such as %.60s', (author, expected) => {
  const [paper] = read(`@misc{k, title={One}, author={${author}}}`).papers;
  expect(paper).toMatchObject(expected);
  expect(paper?.moreAuthors).toBe(expected.moreAuthors);
});

test('a paper may be older than its registries', () => {
  const bibtex = '@book{k, title={On the Origin of Species}, author={Darwin, Charles}, year=1859}';
  expect(read(bibtex).papers).toMatchObject([
    { id: 'title:on-the-origin-of-species--darwin--1859', date: '1859' },
  ]);
});

test('what we write, we read', () => {
  const written = makePaper('2606.28322', {
    title: 'Of {braces}, 50 % & the_rest: \\~^',
    authors: ['Jane Doe', 'Band of Brothers and Sisters'],
  });
  const { papers } = read(toBibtex(written));
  const { id, title, authors } = written;
  expect(papers).toEqual([{ id, title, authors, date: '2026' }]);
});

test.each(hostileTexts)('a title such as %o harms nobody', (title) => {
  const others = [makePaper('2606.00001'), makePaper('2606.00002')].map((paper) => toBibtex(paper));
  const hostile = `@misc{k, title = {${title}}, doi = {10.1000/1}}`;
  const outcome = fromBibtex([others[0], hostile, others[1]].join('\n'));
  expect(outcome).toHaveProperty('papers');
  expect((outcome as ReadBibtex).papers.map(({ id }) => id)).toContain('arxiv:2606.00001');
  expect((outcome as ReadBibtex).papers.map(({ id }) => id)).toContain('arxiv:2606.00002');
});

test('an entry without a title, or one that never ends, costs only itself', () => {
  const bibtex =
    '@book{a, author={Nobody}}\n@article{b, title={Open {\n@article{c, title={Sound}}\n@misc{d title}';
  expect(read(bibtex)).toMatchObject({ papers: [{ title: 'Sound' }], leftOut: 3 });
});

test.each(['', 'Attention Is All You Need', '<!doctype html><p>@home</p>'])('no entry in %o', (text) => {
  expect(fromBibtex(text)).toHaveProperty('problem');
});

test('a thousand entries are read, more are refused as a whole', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, at) => `@misc{k${at}, title={Paper ${at}}}`).join('\n');
  expect(read(entries(1_000)).papers).toHaveLength(1_000);
  expect(fromBibtex(entries(1_001))).toHaveProperty('problem');
});

test.each([
  '@a{title={'.repeat(400_000),
  `@a{${' '.repeat(4_000_000)}`,
  `@a{b,title="${'\\"'.repeat(2_000_000)}`,
  `@a{b,author={${' and'.repeat(20_000)}},title={${'\\c  '.repeat(20_000)}}}`.repeat(25),
  `@string{a="xxxxxxxx"}${'@string{b=a#a#a#a}@string{a=b#b#b#b}'.repeat(5_000)}@a{k,title=a}`,
  `@a{k,${'n=1,'.repeat(1_000_000)}`,
  '@'.repeat(4_000_000),
])('takes linear time: %.20s', (bibtex) => {
  expect(fromBibtex(bibtex)).toBeDefined(); // Quadratic time would be hours, longer than a test may take
});
