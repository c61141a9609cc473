import { expect, test } from 'vitest';
import { read } from './read';

const sentence = (about: string) => `We look at ${about} and find that most of what was said of them holds. `;
const abstracts = ['lamps', 'doors', 'cups'].map((about) => sentence(about).repeat(4).trim());
const papers = [
  {
    title: 'Lamps: A Study of Light',
    authors: ['Ada Example', 'Jo van Doe', 'K.-M. Lee'],
    abstract: abstracts[0]!,
  },
  { title: 'When Doors Close, Who Opens Them?', authors: ['Jo van Doe'], abstract: abstracts[1]! },
  {
    title: 'Cups, Saucers, and the Rest of the Table',
    authors: ['Kim Lee', 'Ada Example'],
    abstract: abstracts[2]!,
  },
];

type Known = (typeof papers)[number];

const ids = ['2611.00001', '2611.00002', '2611.00003'];
const number = (paper: Known) => ids[papers.indexOf(paper)]!;
const names = ({ authors }: Known) => authors.join(', ');

/** Breaks a text as mails are. */
function broken(text: string): string {
  return text.replace(/(.{1,70})(?: |$)/g, '$1\n').trim();
}

const furniture = 'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nAug 4\n\n';

const bare: [how: string, text: string][] = [
  ['on lines', papers.map(({ title, abstract }) => `${title}\n${abstract}`).join('\n')],
  [
    'in paragraphs, after parts of a page',
    furniture + papers.map(({ title, abstract }) => `${title}\n\n${abstract}`).join('\n\n'),
  ],
  [
    'broken to fit a width',
    papers.map(({ title, abstract }) => `${broken(title)}\n\n${broken(abstract)}`).join('\n\n'),
  ],
  ['numbered', papers.map(({ title, abstract }, at) => `${at + 1}. ${title}\n${abstract}`).join('\n\n')],
  [
    'in Markdown',
    papers.map(({ title, abstract }) => `## **${title}**\n\nAbstract: ${abstract}`).join('\n\n'),
  ],
  [
    'with buttons and counts around',
    papers
      .map(
        ({ title, abstract }, at) =>
          `Submitted by\nreader${at}\n\n${title}\n\n· 3 authors\n${abstract}\n${at} comments\nView PDF`,
      )
      .join('\n'),
  ],
];

test.each(bare)('titles and abstracts %s', async (_, text) => {
  const { kind, papers: found, problems } = await read(text);
  expect({ kind, problems }).toEqual({ kind: 'text', problems: [] });
  expect(found.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
    papers.map(({ title, abstract }) => ({ title, abstract })),
  );
  expect(found.every(({ id }) => id.startsWith('title:'))).toBe(true);
});

const named: [how: string, write: (paper: Known) => string][] = [
  [
    'after the title',
    (paper) => `${paper.title}\n${names(paper)}\narXiv:${number(paper)} [pdf, other]\n${paper.abstract}`,
  ],
  [
    'before the title',
    (paper) => `[7] arXiv:${number(paper)} [pdf]\n${paper.title}\n${names(paper)}\n${paper.abstract}`,
  ],
  [
    'after the abstract',
    (paper) =>
      `* ${paper.title}\n${names(paper)}\n${paper.abstract}\nhttps://arxiv.org/abs/${number(paper)}v2`,
  ],
  [
    'in the title',
    (paper) =>
      `[${paper.title}](https://arxiv.org/abs/${number(paper)})\nBy: ${names(paper)}\n26 Nov 2026\n${paper.abstract}`,
  ],
  [
    "as arXiv's pages print them",
    (paper) =>
      `[7]\narXiv:${number(paper)} [pdf, html, other]\nTitle: ${paper.title}\n${names(paper)}\nComments: 9 pages, ${'many figures, '.repeat(20)}\nSubjects: Optics (cs.CL); Learning (cs.LG)\n${paper.abstract}`,
  ],
];

test.each(named)('authors, and ids %s', async (_, write) => {
  const { papers: found } = await read(papers.map(write).join('\n\n'));
  expect(found).toMatchObject(papers.map((paper) => ({ ...paper, id: `arxiv:${number(paper)}` })));
});

test("what arXiv's pages print besides", async () => {
  const listing = `[1] arXiv:2611.00001 (replaced) [pdf]
Title: A lamp
Ada Example
Comments: 9 pages
Subjects: Computation and Language (cs.CL); Machine Learning (cs.LG)
[2] arXiv:2611.00002 (cross-list from cs.CV) [pdf]
Title: A second lamp without an abstract
Jo Doe, Ada Example`;
  expect((await read(listing)).papers).toEqual([
    {
      id: 'arxiv:2611.00001',
      title: 'A lamp',
      authors: ['Ada Example'],
      categories: ['cs.CL', 'cs.LG'],
      comment: '9 pages',
      replaced: true,
    },
    {
      id: 'arxiv:2611.00002',
      title: 'A second lamp without an abstract',
      authors: ['Jo Doe', 'Ada Example'],
    },
  ]);
});

test('an abstract of several paragraphs is one, and titles may be sentences', async () => {
  const sections = `BACKGROUND: ${abstracts[0]}\nMETHODS: Lamps were lit.\nCONCLUSIONS: ${abstracts[1]}`;
  const text = `Lamps against the dark: a randomised trial. The LAMP group.\n${sections}\nDoors after dark.\n${abstracts[1]}`;
  const { papers: found } = await read(text);
  expect(found.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['Lamps against the dark: a randomised trial. The LAMP group.', sections.replaceAll('\n', ' ')],
    ['Doors after dark.', abstracts[1]],
  ]);
});

test('an abstract may be one short sentence', async () => {
  const told = papers.map(({ title, abstract }) => [title, `${abstract.split('. ')[0]}.`] as const);
  for (const gap of ['\n', '\n\n']) {
    const { papers: found } = await read(told.map((each) => each.join(gap)).join('\n\n'));
    expect(found.map(({ title, abstract }) => [title, abstract])).toEqual(told);
  }
});

test('a line about where papers appeared is no abstract', async () => {
  const lines = papers.map(
    ({ title }) => `${title}\nIn Proceedings of the Meeting on Tables, pages 1 to 9, Oslo, May 2025.`,
  );
  const { papers: found } = await read(lines.join('\n\n'));
  expect(found.filter(({ abstract }) => abstract)).toEqual([]);
});

test('an abstract before all titles is told', async () => {
  const { papers: found, problems } = await read(`1 November\n\n${abstracts[2]}\n\n${bare[0]![1]}`);
  expect(found).toHaveLength(3);
  expect(problems).toEqual(['1 paper could not be read, at line 3.']);
});

const list = `Lamps are all you need https://arxiv.org/abs/2611.00001v2
- [Doors and their handles](https://openreview.net/forum?id=aBc1)
2. Cups of the world, doi:10.1000/CUPS.1.
10.1000/alone
\u200F2611.00009\u200E
[4] https://aclanthology.org/2026.acl-long.1/
A title alone
`;

test.each([
  ['as it is', list],
  ['with the line breaks of Windows', list.replaceAll('\n', '\r\n')],
  ['with lone carriage returns', list.replaceAll('\n', '\r')],
])('a list of titles, links, DOIs and numbers, %s', async (_, text) => {
  const { kind, papers: found, problems } = await read(text);
  expect({ kind, problems }).toEqual({ kind: 'list', problems: [] });
  expect(found.map(({ id, title }) => [id, title])).toEqual([
    ['arxiv:2611.00001', 'Lamps are all you need'],
    ['openreview:aBc1', 'Doors and their handles'],
    ['doi:10.1000/cups.1', 'Cups of the world,'],
    ['doi:10.1000/alone', ''],
    ['arxiv:2611.00009', ''],
    ['acl:2026.acl-long.1', ''],
    ['title:a-title-alone', 'A title alone'],
  ]);
});

test('titles, authors and ids on lines of their own are put together', async () => {
  const text = papers.map(
    (paper) => `${paper.title}\n${names(paper)}\nhttps://arxiv.org/abs/${number(paper)}`,
  );
  const { kind, papers: found } = await read(text.join('\n\n'));
  expect(kind).toBe('list');
  expect(found).toEqual(
    papers.map((paper) => ({ id: `arxiv:${number(paper)}`, title: paper.title, authors: paper.authors })),
  );
});

test('a page from nowhere that nobody reads is read as the text that it shows', async () => {
  const shown = papers.map(
    ({ title, abstract }) => `<h2>${title}</h2><p>${abstract.replace('and', '<i>and</i>\n')}</p>`,
  );
  const { kind, papers: found } = await read(
    `<html><body><script>x = "no"</script>${shown.join('')}</body></html>`,
  );
  expect(kind).toBe('text');
  expect(found.map(({ title, abstract }) => [title, abstract])).toEqual(
    papers.map(({ title, abstract }) => [title, abstract]),
  );
});
