import { expect, test } from 'vitest';
import { readAnyPage } from '@/sites/any-page/read-any-page';
import type { Digest } from '@/sites/site';
import { openPage } from '@/tools/open-page';

const url = 'https://list.example.org/';

function digestOf(page: Document): Digest | undefined {
  const reading = readAnyPage(page, url);
  return 'silent' in reading ? undefined : reading.digest;
}

function titlesIn(html: string): string[] | undefined {
  return digestOf(openPage(html))?.listings.map(({ paper }) => paper.title);
}

function titleOf(at: number): string {
  return `A Paper About ${String(10_000 + at).replace(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)]!)}`;
}

function listing(at: number, more = ''): string {
  const link = `<a href="https://arxiv.org/abs/2601.${10_000 + at}">${titleOf(at)}</a>`;
  return `<li>${link} Ana Example, Bo Example ${more}</li>`;
}

function list(many: number): string {
  return `<ul>${Array.from({ length: many }, (_, at) => listing(at)).join('')}</ul>`;
}

const three = [0, 1, 2].map(titleOf);

test('addresses that are none, or megabytes long, are passed over', () => {
  const links = [
    'http://[',
    'javascript:void(0)',
    'mailto:a@example.org',
    `https://arxiv.org/abs/${'1'.repeat(2e6)}`,
  ]
    .map((href) => `<a href="${href}">A Link That Leads Nowhere</a>`)
    .join('');
  expect(titlesIn(`<ul>${[0, 1, 2].map((at) => listing(at, links)).join('')}</ul>`)).toEqual(three);
});

test('a page may be nested as deep as it likes', () => {
  const page = openPage(`<body>${list(3)}</body>`);
  let inner: Element = page.body; // Deeper than this happy-dom itself does not come down
  for (let depth = 0; depth < 1_000; depth++) {
    const box = page.createElement('div');
    inner.append(box);
    inner = box;
  }
  inner.append(openPage(listing(7)).body.firstElementChild!);
  expect(digestOf(page)?.listings.map(({ paper }) => paper.title)).toEqual([...three, titleOf(7)]);
});

test('a form is asked for nothing, and is no part of a listing', () => {
  const inputs = ['parentNode', 'localName', 'getAttribute', 'nodeType', 'firstChild', 'querySelector', 'id']
    .map((name) => `<input name="${name}">`)
    .join('');
  const page = openPage(
    [0, 1, 2].map((at) => `<form>${inputs}<div>${listing(at)}</div><button>Save</button></form>`).join(''),
  );
  const forms = new Set<Element>(page.querySelectorAll('form'));
  for (const form of forms)
    for (const name of ['localName', 'getAttribute', 'hasAttribute', 'querySelector', 'className', 'id'])
      Object.defineProperty(form, name, { get: () => page.createElement('input') });
  const { listings = [] } = digestOf(page) ?? {};
  expect(listings.map(({ paper }) => paper.title)).toEqual(three);
  expect(listings.flatMap(({ elements }) => elements).filter((element) => forms.has(element))).toEqual([]);
});

test('what is hidden, drawn or ours is not read', () => {
  const more = `<span hidden>Hidden Words Of A Title</span><paperlight-paper>Ours</paperlight-paper>
    <script>"https://arxiv.org/abs/2601.99999"</script><svg><text>Drawn Words In Here</text></svg>`;
  expect(titlesIn(`<ul>${[0, 1, 2].map((at) => listing(at, more)).join('')}</ul>`)).toEqual(three);
  expect(titlesIn(`<div hidden>${list(3)}</div>`)).toBeUndefined();
  expect(titlesIn(`<body aria-hidden="true"><main aria-hidden="true">${list(3)}</main></body>`)).toEqual(
    three,
  );
});

test('a paper that a listing links to again and again is one', () => {
  const copy = '<a href="https://arxiv.org/pdf/2601.10000v3" aria-hidden="true">The Same Again</a>';
  const again = '<a href="https://arxiv.org/pdf/2601.10001"><img alt=""></a> <a href="/b"> </a>';
  expect(titlesIn(`<ul>${listing(0, copy)}${listing(1, again)}${listing(2)}</ul>`)).toEqual(three);
});

test('texts and lists are cut to what a paper may carry', () => {
  const long = `<a href="https://arxiv.org/abs/2601.00001">A Long ${'Title '.repeat(2_000)}</a>`;
  const authors = Array.from({ length: 900 }, () => '<a href="/a">Ana Example</a>').join(', ');
  const page = openPage(`<ul><li>${long} <div>${authors}</div></li>${listing(1)}${listing(2)}</ul>`);
  const [first] = digestOf(page)?.listings ?? [];
  expect(first?.paper.title.length).toBeLessThanOrEqual(2_000);
  expect(first?.paper.authors).toHaveLength(500);
});

test('ten times as many papers take about ten times as long', () => {
  const [some, many] = [200, 2_000].map((papers) => {
    const page = openPage(list(papers));
    const begin = process.cpuUsage();
    expect(digestOf(page)?.listings).toHaveLength(papers);
    return process.cpuUsage(begin).user;
  });
  expect(many! / some!).toBeLessThan(40);
});

const odd = [
  '[',
  '(',
  '.',
  '. ',
  '"',
  '“',
  ' ',
  ',',
  'A',
  'a',
  'Aa, B. ',
  '@a',
  '1',
  '-',
  ' - ',
  '•',
  'and ',
  ';',
  '語',
];

function pageOf(length: number): Document {
  const runs = odd.map((run) => run.repeat(Math.ceil(length / run.length)));
  const words = runs.map((run) => `<b>A Bold Text ${run}</b> ${run} <i>${run}</i>`);
  return openPage(
    `<ul>${runs.map((run, at) => listing(at, `${words[at]} <a href="/${at}">A Link To ${run}</a> ${run}`)).join('')}</ul>`,
  );
}

test('texts ten times as long take about ten times as long', () => {
  const [some, many] = [2_000, 20_000].map((length) => {
    const page = pageOf(length);
    const begin = process.cpuUsage();
    expect(digestOf(page)?.listings).toHaveLength(odd.length);
    return process.cpuUsage(begin).user;
  });
  expect(many! / some!).toBeLessThan(40);
});

test('signs without end are read in passing', () => {
  const long = (sign: string) => `<i>${sign.repeat(4_999)}</i>${sign.repeat(4_900)}`;
  const more = `<div>${long(',')}</div><div>Cy Example ${long('1')}a</div>`;
  const listings = Array.from({ length: 200 }, (_, at) => listing(at, more.repeat(15)));
  expect(titlesIn(`<ul>${listings.join('')}</ul>`)).toEqual(listings.map((_, at) => titleOf(at)));
});

test('an address that many titles lead to is the id of none of them, whichever comes first', () => {
  const leading = (at: number) =>
    `<li><a href="https://venue.example.org/accepted">${titleOf(at)}</a> Ana Example, Bo Example, 2026</li>`;
  const idsIn = (all: number[]) => {
    const digest = digestOf(openPage(`${list(4)}<ul>${all.map(leading).join('')}</ul>`));
    return digest?.listings.slice(4).map(({ paper }) => paper.id) ?? [];
  };
  const ids = idsIn([11, 12, 13]);
  expect(ids.map((id) => id.startsWith('web:'))).toEqual([false, false, false]);
  expect(idsIn([14, 11, 12, 13]).slice(1)).toEqual(ids);
  expect(idsIn([11, 11])).toEqual(['web:venue.example.org/accepted']);
});
