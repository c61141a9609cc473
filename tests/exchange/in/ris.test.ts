import { describe, expect, test } from 'vitest';
import { brokenLines, read } from './read';

const from = { site: 'library.txt', url: 'opened:library.txt' };

test('RIS as Zotero writes it', () => {
  const ris = `TY  - JOUR
TI  - Notes on engines
AU  - Lovelace, Ada
AU  - King, Martin Luther, Jr.
T2  - Journal of Looms
DO  - 10.1000/ABC
UR  - https://example.org/engines
AB  - We look at engines.
Over two lines.
DA  - 2026/02/03/
PY  - 2026
KW  - engines
KW  - cards, punched
N1  - <p>Read <b>this</b> again</p><p>Ask Charles.</p>
ER  - 

`;
  const { kind, papers, problems } = read(ris.replaceAll('\n', '\r\n'));
  expect({ kind, problems }).toEqual({ kind: 'ris', problems: [] });
  expect(papers).toEqual([
    {
      id: 'doi:10.1000/abc',
      title: 'Notes on engines',
      authors: ['Ada Lovelace', 'Martin Luther King Jr.'],
      abstract: 'We look at engines. Over two lines.',
      date: '2026-02-03',
      venue: 'Journal of Looms',
      tags: ['engines', 'cards, punched'],
      status: 'none',
      note: 'Read this again\nAsk Charles.',
      from,
    },
  ]);
});

test.each([
  ['TY  - GEN\nTI  - One\nM1  - arXiv:2601.00001\nPB  - arXiv\nER  - ', 'arxiv:2601.00001'],
  ['TY  - UNPB\nTI  - One\nDB  - arXiv\nAN  - arXiv:2601.00001\nER  - ', 'arxiv:2601.00001'],
  ['TY  - JOUR\nT1  - One\nAN  - 123456\nDP  - PubMed\nER  - ', 'pmid:123456'],
  ['TY  - BOOK\nBT  - One\nUR  - https://example.org/book/1\nER  - ', 'web:example.org/book/1'],
  ['TY  - CPAPER\nTI  - One\nER  - ', 'title:one'],
])('an entry such as %j is %s', (ris, id) => {
  expect(read(ris).papers.map((paper) => paper.id)).toEqual([id]);
});

test.each([
  ['TY  - CONF\nTI  - U-Net\nBT  - Medical Image Computing\nER  - ', ['U-Net', 'Medical Image Computing']],
  ['TY  - CONF\nTI  - U-Net\nBT  - Computing\nT2  - Lecture Notes\nER  - ', ['U-Net', 'Lecture Notes']],
  ['TY  - CHAP\nTI  - One\nJA  - Loom.\nBT  - Looms\nER  - ', ['One', 'Looms']],
  ['TY  - CONF\nBT  - U-Net\nER  - ', ['U-Net', undefined]],
  ['TY  - BOOK\nTI  - One\nBT  - Looms\nER  - ', ['One', undefined]],
  ['TY  - UNPB\nBT  - Looms\nCT  - One\nER  - ', ['Looms', undefined]],
])('%j tells title and venue', (ris, told) => {
  const [paper] = read(ris).papers;
  expect([paper?.title, paper?.venue]).toEqual(told);
});

test.each([
  'TY  - BOOK\nTI  - One\nPY  - 1859\nER  - ',
  'TY  - BOOK\nTI  - One\nDA  - 1859/11/24/\nER  - ',
  'PMID- 1\nTI  - One\nDP  - 1859 Nov\n',
  '%0 Book\n%T One\n%D 1859\n',
])('%j tells a year long ago', (file) => {
  expect(read(file).papers[0]?.date).toBe('1859');
});

test('a remark of the authors is told from the reader’s note', () => {
  const ris =
    'TY  - GEN\nTI  - One\nN1  - Accepted at ENG 2026\nN1  - Ask Charles\nN1  - Published twice\nER  - ';
  expect(read(ris).papers).toMatchObject([
    { comment: 'Accepted at ENG 2026', note: 'Ask Charles\n\nPublished twice' },
  ]);
});

test('entries without an end, or without a title, cost only themselves', () => {
  const ris = `Provider: A catalogue
Content: text/plain; charset="UTF-8"

TY  - JOUR
TI  - No end
TY  - JOUR
AU  - Nobody
ER  - 

TY  - JOUR
TI  - Sound
ER  - `;
  expect(read(ris).papers.map(({ title }) => title)).toEqual(['No end', 'Sound']);
  expect(read(ris).problems).toEqual([{ line: 6, says: 'This entry has no title.' }]);
});

test('what PubMed saves', () => {
  const saved = `
PMID- 12345678
OWN - NLM
DP  - 2026 Feb 3
TI  - Notes on engines that weave: a trial of cards
      and looms.
LID - 10.1000/ABC [doi]
AB  - AIM: To look at engines.
      RESULTS: They weave.
FAU - Lovelace, Ada
AU  - Lovelace A
TA  - J Looms
JT  - Journal of looms
OT  - engines
MH  - Humans

PMID- 12345679
DP  - 2026
AU  - Nobody
`;
  const { kind, papers } = read(saved);
  expect(kind).toBe('pubmed');
  expect(papers).toEqual([
    {
      id: 'doi:10.1000/abc',
      aliases: ['pmid:12345678'],
      title: 'Notes on engines that weave: a trial of cards and looms.',
      authors: ['Ada Lovelace'],
      abstract: 'AIM: To look at engines. RESULTS: They weave.',
      date: '2026-02-03',
      venue: 'Journal of looms',
      tags: ['engines'],
      status: 'none',
      from,
    },
  ]);
  expect(brokenLines(saved)).toEqual([17]);
});

test('what EndNote and Scholar write', () => {
  const endnote = `%0 Journal Article
%T Notes on engines
%A Lovelace, Ada
%A Babbage, Charles
%J Journal of Looms
%D 2026
%R 10.1000/ABC
%K engines, looms
%Z Ask Charles
`;
  const { kind, papers } = read(endnote);
  expect(kind).toBe('endnote');
  expect(papers).toMatchObject([
    {
      id: 'doi:10.1000/abc',
      authors: ['Ada Lovelace', 'Charles Babbage'],
      date: '2026',
      venue: 'Journal of Looms',
      tags: ['engines', 'looms'],
      note: 'Ask Charles',
    },
  ]);
});

describe('hostile files', () => {
  test.each([
    `TY  - JOUR\nTI  - ${'x'.repeat(10_000_000)}\nER  - `,
    `TY  - JOUR\nTI  - One\n${'AU  - A\n'.repeat(300_000)}ER  - `,
    `TY  - JOUR\nTI  - One\n${'\n'.repeat(1_000_000)}ER  - `,
    `TY  - JOUR\nTI  - One\nN1  - <p>${'<p>'.repeat(100_000)}\nER  - `,
  ])('are read in linear time: %.20s', (ris) => {
    expect(read(ris).papers).toHaveLength(1); // In quadratic time it would take hours
  });
});

test('a title that is all markup is a title', () => {
  const { papers, problems } = read('TY  - JOUR\nTI  - <img src=x>\nDO  - 10.1000/1\nER  - \n');
  expect(problems).toEqual([]);
  expect(papers).toMatchObject([{ title: '<img src=x>' }]);
});

test.each([
  ['http://www.jstor.org/stable/2290910\nDO  - 10.2307/2290910', 'doi:10.2307/2290910'],
  ['https://ieeexplore.ieee.org/document/8946141', 'web:ieeexplore.ieee.org/document/8946141'],
])('a number of seven digits in an address is none of arXiv: %s', (address, id) => {
  const { papers } = read(`TY  - JOUR\nTI  - A Note on Owls\nUR  - ${address}\nER  - `);
  expect(papers.map((paper) => paper.id)).toEqual([id]);
});
