import { describe, expect, test } from 'vitest';

import type { Paper } from '@/domain/paper';
import { siteFor } from '@/sites';
import { readDigest } from '@/sites/read-digest';
import type { Digest } from '@/sites/site';
import { openPage } from '@/tools/open-page';

const url = 'https://arxiv.org/list/cs.CL/new';

function readPage(html: string): Digest {
  return readDigest(siteFor(url)!, openPage(html), url);
}

function row(parts: string, id = '2604.00001'): string {
  return `<dt><a href="/abs/${id}" title="Abstract">arXiv:${id}</a></dt><dd><div class="meta">${parts}</div></dd>`;
}

function readRow(parts: string): Paper {
  const [listing] = readPage(`<dl id="articles">${row(parts)}</dl>`).listings;
  return listing!.paper;
}

function titleOf(title: string): string {
  return readRow(`<div class="list-title mathjax"><span class="descriptor">Title:</span> ${title}</div>`)
    .title;
}

const title = '<div class="list-title">A Title</div>';

describe('a title is text, whatever it holds', () => {
  test.each([
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'], // Decoded once, never twice
    ['a <b>bold</b><br>claim', 'a bold claim'],
    ['$\\href{javascript:x}{y}$', '$\\href{javascript:x}{y}$'],
    ['undefined', 'undefined'],
    ['[object Object]', '[object Object]'],
    [' two\n\t words&nbsp; ', 'two words'],
    ['bell\u0007 and \u001bescape', 'bell and escape'],
    ['👩‍🔬 \u202eright to left', '👩‍🔬 \u202eright to left'],
    ['a<script>1</script><style>b{}</style><template>c</template>', 'a'],
  ])('%s', (html, text) => expect(titleOf(html)).toBe(text));

  test('lone surrogates become well-formed, also where the text is cut', () => {
    const page = openPage(`<dl>${row(title)}</dl>`);
    page.querySelector('.list-title')!.textContent = `a\ud800b${'x'.repeat(1_996)}😀`;
    const read = readDigest(siteFor(url)!, page, url).listings[0]!.paper.title;
    expect(read.isWellFormed()).toBe(true);
    expect(read).toHaveLength(1_999);
  });

  test('5 MB are cut to 2,000 characters', () => {
    expect(titleOf('long '.repeat(1_000_000))).toHaveLength(1_999); // Without the space at the end
  });

  test('20,000 combining marks are cut to 8', () => {
    expect(titleOf(`Z${'\u0301'.repeat(20_000)}algo`)).toBe(`Z${'\u0301'.repeat(8)}algo`);
  });

  test('translation wraps words in <font> and changes nothing else', () => {
    expect(titleOf('<font><font>Ein</font></font><font> Titel</font>')).toBe('Ein Titel');
  });
});

test('authors beyond 500 are counted, and long names cut', () => {
  const links = `<a href="/a">${'N'.repeat(400)}</a>, ${'<a href="/b">Ann</a>, '.repeat(4_999)}`;
  const paper = readRow(
    `${title}<div class="list-authors">${links}et al. (7 additional authors not shown)</div>`,
  );
  expect(paper.authors).toHaveLength(500);
  expect(paper.authors[0]).toHaveLength(300);
  expect(paper.moreAuthors).toBe(4_507);
});

test('abstract and comment are cut to what a message may carry', () => {
  const long = 'word '.repeat(100_000);
  const paper = readRow(`${title}<div class="list-comments">${long}</div><p class="mathjax">${long}</p>`);
  expect(paper.abstract!.length).toBeLessThanOrEqual(50_000);
  expect(paper.comment!.length).toBeLessThanOrEqual(1_000);
});

test.each([
  'http://github.com/a/b',
  'https://user:word@github.com/a/b',
  'https://github.com@evil.com/a/b',
  'https://github.com.evil.com/a/b',
  'javascript:https://github.com/a/b',
  'https://evil.com/?https://github.com/a/b',
  `https://github.com/a/${'b'.repeat(3_000)}`,
])('%s is no code link', (href) => {
  expect(readRow(`${title}<p class="mathjax"><a href="${href}">this https URL</a></p>`).code).toBeUndefined();
});

// Inputs of a form take the place of its properties, in a content script's world as well
describe('forms cannot trip us over', () => {
  const inputs = [
    'closest',
    'textContent',
    'getAttribute',
    'querySelectorAll',
    'firstElementChild',
    'nodeType',
    'parentNode',
    'localName',
  ]
    .map((name) => `<input name="${name}">`)
    .join('');

  test('in a title', () => {
    expect(titleOf(`A <form>${inputs}quiet</form> title`)).toBe('A quiet title');
  });

  test('as a title, a description or an author', () => {
    const { listings, problems } = readPage(
      `<dl>${row(`<form class="list-title">${inputs}</form>`)}${row(title, '2604.00002')}<form>${inputs}</form></dl>`,
    );
    expect(listings.map(({ paper }) => paper.id)).toEqual(['arxiv:2604.00002']);
    expect(problems).toContain('arXiv: no title at ".list-title" (1 listing)');
  });

  test('in a formula', () => {
    expect(titleOf(`<math><mtext><form>${inputs}</form></mtext><mi>x</mi></math>`)).toContain('x');
  });
});

test('a formula nested a thousand times is read', () => {
  expect(titleOf(`<math>${'<mrow>'.repeat(1_000)}x${'</mrow>'.repeat(1_000)}</math>`)).toBe('$x$');
});

test('the same title under two ids is two papers, one id listed twice is one with both places', () => {
  const { listings } = readPage(
    `<dl>${row(title)}${row(title, '2604.00002')}${row(title, '2604.00001v2')}</dl>`,
  );
  expect(listings.map(({ paper }) => paper.id)).toEqual(['arxiv:2604.00001', 'arxiv:2604.00002']);
  expect(listings.map(({ elements }) => elements.length)).toEqual([4, 2]);
  const [{ elements, places }, { places: none }] = [listings[0]!, listings[1]!];
  expect(places?.flatMap((place) => place.elements)).toEqual(elements);
  expect(places?.map((place) => place.elements.some((own) => own.contains(place.title)))).toEqual([
    true,
    true,
  ]);
  expect(none).toBeUndefined();
});

test('a listing says where its title and its abstract stand', () => {
  const { listings } = readPage(
    `<dl>${row(`${title}<p class="mathjax">Shown.</p>`)}${row(title, '2604.00002')}</dl>`,
  );
  expect(listings.map((listing) => listing.title.className)).toEqual(['list-title', 'list-title']);
  expect(listings.map(({ abstract }) => abstract?.textContent)).toEqual(['Shown.', undefined]);
});

test.each(['__proto__', 'constructor', '../../x', '%2e%2e/x', '２６０４.00001'])('%s is no id', (id) => {
  const { listings, problems } = readPage(`<dl>${row(title, id)}</dl>`);
  expect(listings).toEqual([]);
  expect(problems).toHaveLength(1);
});

test.each(['{', '[]', 'null', '[['.repeat(500_000), '{"dailyPapers":{"length":3}}', ''])(
  'embedded data that nobody can read are a problem, not an end: %.20s',
  (data) => {
    const page = openPage(
      '<article><h3><a href="/papers/2607.00001">A Title</a></h3></article><div data-target="DailyPapers"></div>',
    );
    page.querySelector('div')!.setAttribute('data-props', data);
    const papers = 'https://huggingface.co/papers';
    const { listings, problems } = readDigest(siteFor(papers)!, page, papers);
    expect(listings.map(({ paper }) => paper.title)).toEqual(['A Title']);
    expect(problems).toEqual(['Hugging Face: no data at "[data-target="DailyPapers"]"']);
  },
);
