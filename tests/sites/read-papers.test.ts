import { expect, test } from 'vitest';

import { readPapers } from '@/sites/read-papers';
import { arxivPage, arxivUrl } from '@/tests/e2e/pages';
import { openPage } from '@/tools/open-page';

// What a saved page lists, by its site or by its links alone.

const ids = ['arxiv:2611.00001', 'arxiv:2611.00002', 'arxiv:2611.00003'] as const;
const titles = ['Lamps: a study of light', 'When doors close, who opens them?', 'Cups, saucers and the rest'];
const papers = ids.map((id, at) => ({ id, title: titles[at]! }));

const list = (links: string[]) =>
  `<html><body><h1>Papers</h1><ul>${links.map((link, at) => `<li><a href="${link}">${titles[at]}</a>, Ada Example</li>`).join('')}</ul></body></html>`;

test('a page of a known site is read as its site says', () => {
  const read = readPapers(openPage(arxivPage(papers)), arxivUrl);
  expect(read).toMatchObject({
    papers: papers.map((paper) => ({ ...paper, categories: ['cs.AI'] })),
    problems: [],
  });
});

test('any other page is read by its links, also where it does not say where it is from', () => {
  const html = list(ids.map((id) => `https://arxiv.org/abs/${id.slice(6)}`));
  for (const url of ['https://group.example/reading', undefined, 'no address'])
    expect(readPapers(openPage(html), url).papers).toMatchObject(papers);
});

test('links that do not name their website name no paper of a page from nowhere', () => {
  const { papers } = readPapers(openPage(list(['/abs/1', 'papers/2.pdf', 'javascript:alert(1)'])), undefined);
  expect(papers.filter(({ id }) => id.startsWith('web:'))).toEqual([]);
});

test('what lists no papers is silent', () => {
  expect(readPapers(openPage('<html><body><p>Lamps.</p></body></html>'), undefined)).toEqual({
    papers: [],
    problems: [],
  });
});
