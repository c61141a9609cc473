import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { siteFor } from '@/sites';
import { readDigest } from '@/sites/read-digest';
import { capture } from '@/tools/capture/capture';
import { openPage } from '@/tools/open-page';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paperlight-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const url = 'https://arxiv.org/list/cs.CL/new';
const abstract = 'Somebody wrote this sentence with care and it is theirs. '.repeat(6);
const listing = (number: number) =>
  `<dt><a href="/abs/2604.0000${number}">arXiv:2604.0000${number}</a></dt>
   <dd><div class="list-title">Paper ${number}</div><div class="list-authors"><a href="/a/1">Ada Example</a></div>
   <p class="mathjax">${abstract}</p></dd>`;
const saved = `<!-- saved from url=(0032)${url} -->
<html><head><title>New</title><script>track("reader@home.example")</script><style>p{color:red}</style></head>
<body onload="x()"><p>Signed in as reader@home.example</p><input value="what I typed"><!-- build 7 -->
<a href="/logout?token=abc123">out</a><img src="https://track.example/x.png">
<dl>${[1, 2, 3, 4, 5, 6, 7, 8].map(listing).join('')}</dl></body></html>`;

async function captured(html = saved, ...more: string[]): Promise<string> {
  const file = join(folder, 'saved.html');
  writeFileSync(file, html);
  await capture([file, 'arxiv', 'new', ...more], folder);
  return readFileSync(join(folder, 'arxiv/new/page.html'), 'utf8');
}

test('five listings stay, at their address, and give the same digest but for the abstracts', async () => {
  const html = await captured();
  expect(html).toMatch(`<!-- ${url} -->`);
  const { listings, problems } = readDigest(siteFor(url)!, openPage(html), url);
  expect(problems).toEqual([]);
  expect(listings.map(({ paper: { id, title, authors } }) => [id, title, authors])).toEqual(
    [1, 2, 3, 4, 5].map((number) => [`arxiv:2604.0000${number}`, `Paper ${number}`, ['Ada Example']]),
  );
});

test('nothing stays of what others wrote, typed or are known by', async () => {
  const html = await captured();
  expect(html).not.toMatch(/wrote this|home\.example|typed|abc123|track|onload|build 7|color/);
});

test('a page of an unknown website is cut down to the papers that its links lead to', async () => {
  const rows = ['Tides', 'Trees', 'Roofs', 'Songs', 'Clocks', 'Winds', 'Moss'].map(
    (subject, at) =>
      `<li><a href="https://arxiv.org/abs/2604.0000${at}">A Study of Example ${subject}</a></li>`,
  );
  const html = await captured(`<ul>${rows.join('')}</ul>`, '--url', 'https://example.org/reading');
  expect(html.match(/A Study of Example/g)).toHaveLength(5);
});

test('embedded data keep what they say of the papers that stay', async () => {
  const papers = [1, 2, 3, 4, 5, 6].map((number) => ({
    paper: { id: `2607.0000${number}`, title: `Paper ${number}`, summary: abstract, secret: 'mine' },
  }));
  const cards = papers.map(
    ({ paper: { id, title } }) => `<article><h3><a href="/papers/${id}">${title}</a></h3></article>`,
  );
  const data = JSON.stringify({ dailyPapers: papers, user: 'me' }).replaceAll('"', '&quot;');
  const day = 'https://huggingface.co/papers/date/2026-07-02';
  const html = await captured(
    `<main>${cards.join('')}</main><div data-target="DailyPapers" data-props="${data}"></div>`,
    '--url',
    day,
  );
  const { listings, problems } = readDigest(siteFor(day)!, openPage(html), day);
  expect(problems).toEqual([]);
  expect(listings).toHaveLength(5);
  expect(html).not.toMatch(/mine|wrote this|2607\.00006/);
});

test.each([
  [[], 'Usage'],
  [['no-such-page.html', 'arxiv', 'new'], 'no file no-such-page.html'],
  [['package.json', '../arxiv', 'new'], 'is no name'],
  [['package.json', 'arxiv', 'new'], 'add --url'],
])('%j is refused with a reason', async (args, reason) => {
  await expect(capture(args, folder)).rejects.toThrow(reason);
});

test('a page that is there is never written over', async () => {
  await captured();
  await expect(captured()).rejects.toThrow('is there already');
});
