import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMailing } from '@/entrypoints/mailing.content/read-mailing';
import { openPage } from '@/tools/open-page';

const url = 'https://mail.google.com/mail/u/0/#inbox/1';

const mailing = String.raw`Submissions to Example
-------------------------------------------------
\\
arXiv:2604.00001
Date: Mon, 6 Apr 2026 17:00:00 GMT   (10kb)

Title: A First Example
Authors: Ada Example, Berta Example
Categories: cs.CL
\\
  Unlike https://arxiv.org/abs/2604.00002, we say nothing.
\\ ( https://arxiv.org/abs/2604.00001 ,  10kb)
-------------------------------------------------
\\
arXiv:2604.00002 (*cross-listing*)
Date: Mon, 6 Apr 2026 18:00:00 GMT   (11kb)

Title: A Second Example that
  Goes On
Authors: Cyd Example
Categories: cs.LG
\\
  We say more.
\\ ( https://arxiv.org/abs/2604.00002 ,  11kb)
`;

/** As webmail shows a text: line breaks as elements, addresses as links, no class of its own. */
function asWebmail(text: string): string {
  const lines = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/https?:\/\/arxiv\.org\/abs\/[^\s,)]*[^\s,).]/g, '<a href="$&">$&</a>')
    .split('\n');
  return `<main><ul><li>Inbox</li></ul><div><h2>cs daily</h2><div dir="ltr">${lines.join('<br>')}</div></div></main>`;
}

test('every paper of a mailing is found, at the link that ends it', () => {
  const page = openPage(asWebmail(mailing));
  const { listings } = readMailing(page, url)!;
  expect(listings.map(({ paper: { id, title, authors } }) => ({ id, title, authors }))).toEqual([
    { id: 'arxiv:2604.00001', title: 'A First Example', authors: ['Ada Example', 'Berta Example'] },
    { id: 'arxiv:2604.00002', title: 'A Second Example that Goes On', authors: ['Cyd Example'] },
  ]);
  const links = [...page.querySelectorAll('a')];
  expect(listings.map(({ elements }) => elements.map((element) => links.indexOf(element as never)))).toEqual([
    [1],
    [2],
  ]);
});

test.each([
  ['<main><p>See <a href="https://arxiv.org/abs/2604.00001">this</a></p></main>'],
  ['<main><p>Nothing here</p></main>'],
])('a mail that is no mailing: %s', (html) => expect(readMailing(openPage(html), url)).toBeUndefined());

const captures = ['arxiv-astro-ph', 'arxiv-q-fin.CP'].map((name) => `../shared/captures/mail/${name}`);
const present = captures.filter((capture) => existsSync(`${capture}.txt`));

if (present.length === 0) test.skip('captured mails are not read: ../shared/captures is absent', () => {});

test.each(present)('%s is read as its truth says', (capture) => {
  const truth = JSON.parse(readFileSync(`${capture}.json`, 'utf8')) as { papers: { id: string }[] };
  const { listings } = readMailing(openPage(asWebmail(readFileSync(`${capture}.txt`, 'utf8'))), url)!;
  expect(listings.map(({ paper }) => paper.id)).toEqual(truth.papers.map(({ id }) => id));
});
