import { expect, test } from 'vitest';
import { read } from './read';

const rule = '-'.repeat(78);
const mailing = String.raw`Date: Thu, 26 Nov 26 01:00:00 GMT
Subject: cs daily Subj-class mailing

${rule}
 Submissions to:
Computation and Language
 received from  Tue 24 Nov 26 19:00:00 GMT  to  Wed 25 Nov 26 19:00:00 GMT
${rule}
\\
arXiv:2611.00001
Date: Tue, 24 Nov 2026 19:00:02 GMT   (97kb,D)

Title: Schr\"odinger's lantern: on the light of $\'etale$ papers that are told
  on two lines
Authors: Ada \'Example (1 and 2), Jo van Doe, Jr. (2), The Lantern
  Collaboration: F. M\"uller ((1) House of Lamps (2) Wick, Inc.)
Categories: cs.CL cs.LG
Comments: 9 pages, 3 lamps
Journal-ref: J. Lamp. 1, 2 (2026)
DOI: 10.1000/LAMP.1 10.1000/lamp.2
\\
  We light a lamp. It shines:
a little.
\\ ( https://arxiv.org/abs/2611.00001 ,  97kb)
%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-
${rule}
\\
arXiv:math/0611001 (*cross-listing*)
Date: Mon, 23 Nov 2026 08:00:00 GMT   (1kb)

Title: A lamp from elsewhere
Authors: Kim Lee and Lee Kim, et al. (12 additional authors not shown)
Categories: math.CO
\\
  It is dark.
\\ ( https://arxiv.org/abs/math/0611001 ,  1kb)
%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%
${rule}
\\
arXiv:2501.00002
replaced with revised version Wed, 25 Nov 2026 10:00:00 GMT   (5kb)

Title: An older lamp
Authors: Ada Example
Categories: cs.CL
\\ ( https://arxiv.org/abs/2501.00002 ,  5kb)
%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---
For help on viewing and making submissions, see http://arxiv.org/help/
`;

const papers = [
  {
    id: 'arxiv:2611.00001',
    aliases: ['doi:10.1000/lamp.1', 'doi:10.1000/lamp.2'],
    title: "Schrödinger's lantern: on the light of $\\'etale$ papers that are told on two lines",
    authors: ['Ada Éxample', 'Jo van Doe, Jr.', 'The Lantern Collaboration', 'F. Müller'],
    abstract: 'We light a lamp. It shines: a little.',
    categories: ['cs.CL', 'cs.LG'],
    date: '2026-11-24',
    venue: 'J. Lamp. 1, 2 (2026)',
    comment: '9 pages, 3 lamps',
  },
  {
    id: 'arxiv:math/0611001',
    title: 'A lamp from elsewhere',
    authors: ['Kim Lee', 'Lee Kim'],
    moreAuthors: 12,
    abstract: 'It is dark.',
    categories: ['math.CO'],
    date: '2026-11-23',
  },
  {
    id: 'arxiv:2501.00002',
    title: 'An older lamp',
    authors: ['Ada Example'],
    categories: ['cs.CL'],
    replaced: true,
  },
];

test.each([
  ['as it comes', mailing],
  ['with the line breaks of Windows', mailing.replaceAll('\n', '\r\n')],
  ['with lone carriage returns', mailing.replaceAll('\n', '\r')],
  ['forwarded', mailing.replace(/^/gm, '> ')],
  ['without indentation', mailing.replace(/^ +/gm, '')],
  ['in UTF-16', new Uint8Array(Buffer.from(`\uFEFF${mailing}`, 'utf16le'))],
])("arXiv's mailing %s: new papers, cross-lists and replacements", async (_, text) => {
  expect(await read(text)).toEqual({ kind: 'arxiv-mail', papers, problems: [] });
});

test('a paper that is listed twice is one', async () => {
  const { papers: once } = await read(mailing + mailing);
  expect(once).toEqual(papers);
});

test('a record without a title costs only itself, and its line is told', async () => {
  const broken = mailing.replace('Title: A lamp from elsewhere\n', '');
  const { papers: left, problems } = await read(broken);
  expect(left.map(({ id }) => id)).toEqual(['arxiv:2611.00001', 'arxiv:2501.00002']);
  const line = broken.split('\n').indexOf('arXiv:math/0611001 (*cross-listing*)') + 1;
  expect(problems).toEqual([`1 paper could not be read, at line ${line}.`]);
});

test('a record without its number is named by its title', async () => {
  const { papers: read1 } = await read(mailing.replace('arXiv:2501.00002', 'arXiv:?'));
  expect(read1[2]).toMatchObject({ id: 'title:an-older-lamp--example', title: 'An older lamp' });
});

test('records that do not end are told apart, and a mailing that is cut off says so', async () => {
  const unclosed = mailing.replace(/^(\\\\ \(.*|[-%]{20,})\n/gm, '').slice(0, -100);
  const { papers: found, problems } = await read(unclosed);
  expect(found.map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
  expect(problems).toEqual([
    expect.stringMatching(/^It ends in the middle of a paper, which begins at line \d+\.$/),
  ]);
});
