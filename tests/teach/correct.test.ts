import { describe, expect, test } from 'vitest';
import { taughtSite } from '@/exchange/site-schema';
import { readDigest } from '@/sites/read-digest';
import type { Site } from '@/sites/site';
import type { Kind } from '@/sites/teach/kinds';
import { learning } from '@/sites/teach/learning';
import { leaveOut } from '@/sites/teach/leave-out';
import { dropField, showField } from '@/sites/teach/show-field';
import { takeIn } from '@/sites/teach/take-in';
import { teachSite } from '@/sites/teach/teach-site';
import { openPage } from '@/tools/open-page';
import { pageOf, structures, url } from './structures';

// What the reader corrects after a title was shown.

const begun = { name: 'example.org', pages: ['https://example.org/papers*'], checked: '2026-11-26' };

function open(name: string, change: (html: string) => string = (html) => html) {
  const page = openPage(change(pageOf(name)).replaceAll(' data-test-title=""', ''));
  const at = (words: string): HTMLElement => {
    const hits = [...page.querySelectorAll<HTMLElement>('body *')].filter((each) =>
      each.textContent?.includes(words),
    );
    return hits.at(-1)!;
  };
  const site = teachSite(page, url, begun, [at(structures[name]!.papers[0]!.title)])!;
  const read = (by: Site) => readDigest(by, page, url).listings.map(({ paper }) => paper);
  return { page, at, site, read, titles: (by: Site) => read(by).map(({ title }) => title) };
}

const titlesOf = (name: string) => structures[name]!.papers.map(({ title }) => title);

/** The page with advertisements among its papers, after the second and the fifth. */
function withAds(advertisement: (at: number) => string, begin: string): (html: string) => string {
  return (html) => {
    const parts = html.split(begin);
    return parts
      .map((part, at) => (at === 0 ? part : begin + part) + (at === 2 || at === 5 ? advertisement(at) : ''))
      .join('');
  };
}

const adTitle = 'Learn to sail in four weeks with us';

test.each([
  [
    'a class of its own',
    '<li class="paper sponsored"><a class="paper-title" href="/x/sail">TITLE</a> <span class="by">Ada Lovelace</span></li>',
  ],
  [
    'a mark in it',
    '<li class="paper"><i class="ad-mark">Ad</i><a class="paper-title" href="/x/sail">TITLE</a> <span class="by">Ada Lovelace</span></li>',
  ],
  [
    'an attribute',
    '<li class="paper" data-sponsor="12"><a class="paper-title" href="/x/sail">TITLE</a> <span class="by">Ada Lovelace</span></li>',
  ],
  [
    'another kind of link',
    '<li class="paper"><a class="paper-title" href="/out/sail">TITLE</a> <span class="by">Ada Lovelace</span></li>',
  ],
  ['no authors', '<li class="paper"><a class="paper-title" href="/papers/sail">TITLE</a></li>'],
])('advertisements with %s are left out by one press', (_, html) => {
  const { page, at, site, titles } = open(
    'a list',
    withAds((place) => html.replace('TITLE', `${adTitle} (${place})`), '<li class="paper">'),
  );
  const papers = titlesOf('a list');
  expect(titles(site), JSON.stringify(site)).toContain(`${adTitle} (2)`);
  const left = leaveOut(learning, page, url, site, [at(papers[0]!)], at(`${adTitle} (2)`))!;
  expect(titles(left)).toEqual(papers);
  expect(taughtSite.safeParse(left).success).toBe(true);
});

test('what cannot be told from papers is not left out', () => {
  const same =
    '<li class="paper"><a class="paper-title" href="/papers/sail">TITLE</a> <span class="by">Ada Lovelace</span></li>';
  const { page, at, site } = open(
    'a list',
    withAds(() => same.replace('TITLE', adTitle), '<li class="paper">'),
  );
  expect(leaveOut(learning, page, url, site, [], at(adTitle))).toBeUndefined();
});

test('a paper that was shown is never left out with others', () => {
  const marked = (html: string) =>
    html.replace(/<li class="paper">(?=<a[^>]*p[12]")/g, '<li class="paper featured">');
  const { page, at, site, titles } = open('a list', marked);
  const [, second = '', third = ''] = titlesOf('a list');
  expect(titles(leaveOut(learning, page, url, site, [], at(second))!)).not.toContain(third);
  const left = leaveOut(learning, page, url, site, [at(third)], at(second));
  expect(left === undefined || titles(left).includes(third)).toBe(true);
});

test('what was left out is taken in again', () => {
  const mark =
    '<li class="paper"><i class="ad-mark">Ad</i><a class="paper-title" href="/x/sail">TITLE</a></li>';
  const { page, at, site, titles } = open(
    'a list',
    withAds((place) => mark.replace('TITLE', `${adTitle} (${place})`), '<li class="paper">'),
  );
  const left = leaveOut(learning, page, url, site, [], at(`${adTitle} (2)`))!;
  const back = takeIn(learning, page, url, left, [], [], at(`${adTitle} (2)`))!;
  expect(titles(back)).toEqual(titles(site));
});

test('a paper that is listed otherwise is taken in, and the others stay', () => {
  const featured = `<section class="highlight"><h2>The paper of the week</h2><div class="pick"><h3><a href="/papers/week">What a week can hold</a></h3><p class="by">Vera Rubin</p></div></section>`;
  const { page, at, site, titles, read } = open('a list', (html) =>
    html.replace('<ul class="papers">', `${featured}<ul class="papers">`),
  );
  const papers = titlesOf('a list');
  expect(titles(site)).toEqual(papers);
  const wider = takeIn(learning, page, url, site, [at(papers[0]!)], [], at('What a week can hold'))!;
  expect(titles(wider)).toEqual(['What a week can hold', ...papers]);
  expect(read(wider)[0]).toMatchObject({ id: 'web:example.org/papers/week' });
  expect(taughtSite.safeParse(wider).success).toBe(true);
});

describe('papers of two kinds on a page with other links', () => {
  const nav = '<nav><a href="/">Home of the example</a> <a href="/about">About this very site</a></nav>';
  const preprint = (title: string) =>
    `<div class="preprint"><h4 class="name"><a href="/preprints/${title.length}">${title}</a></h4><p class="people">Vera Rubin</p></div>`;
  const both = (html: string) =>
    html.replace(
      '<ul class="papers">',
      `${nav}${preprint('Dust in rings')}${preprint('Dust in long rings')}<ul class="papers">`,
    );
  const papers = titlesOf('a list');

  test.each([[[]], [['authors']]] as Kind[][][])(
    'are all papers, and tell as much as before: %j picked',
    (picked) => {
      const { page, at, site, titles, read } = open('a list', both);
      const authors = read(site).map((paper) => paper.authors);
      expect(authors.flat().length).toBeGreaterThan(0);
      const wider = takeIn(learning, page, url, site, [at(papers[0]!)], picked, at('Dust in rings'))!;
      expect(titles(wider)).toEqual(['Dust in rings', 'Dust in long rings', ...papers]);
      expect(
        read(wider)
          .slice(2)
          .map((paper) => paper.authors),
      ).toEqual(authors);
    },
  );

  test('leave out what the reader dropped', () => {
    const { page, at, site, read } = open('a list', both);
    const { authors: _, ...bare } = { ...site, listing: `${site.listing}:not(.ad)` };
    const wider = takeIn(learning, page, url, bare, [at(papers[0]!)], ['authors'], at('Dust in rings'))!;
    expect(read(wider).flatMap((paper) => paper.authors)).toEqual([]);
  });
});

test('papers that lead to other websites are taken in', () => {
  const out = (html: string) => html.replace('href="/papers/p3"', 'href="https://elsewhere.example/p3"');
  const { page, at, site, titles } = open('a list', out);
  const papers = titlesOf('a list');
  expect(titles(site)).toEqual(papers.filter((title) => title !== 'Clocks'));
  expect(titles(takeIn(learning, page, url, site, [], [], at('Clocks'))!)).toEqual(papers);
});

describe('a field is shown in any listing', () => {
  const named = (name: string) => structures[name]!.papers.map(({ authors }) => authors);

  test.each(
    Object.keys(structures).filter((name) => !['a bare list', 'titles that are terms'].includes(name)),
  )('authors of %s', (name) => {
    const { page, at, site, read } = open(name);
    const bare = dropField(site, 'authors');
    expect(read(bare).flatMap(({ authors }) => authors)).toEqual([]);
    const shown = showField(learning, page, url, bare, 'authors', at('Somerville'))!;
    expect(read(shown).map(({ authors }) => authors)).toEqual(named(name));
  });

  test('an abstract, a date and a venue', () => {
    const rich = (html: string) =>
      html
        .replaceAll(
          '<span class="by">',
          '<em class="when">3 May 2026</em> <em class="where">Annals of Tea</em> <p>Short and <b>good</b>.</p><span class="by">',
        )
        .split('good')
        .map((part, place) => (place > 0 ? `good${place}${part}` : part))
        .join('');
    const { page, at, site, read } = open('a list', rich);
    const dated = showField(learning, page, url, site, 'date', at('3 May'))!;
    const placed = showField(learning, page, url, dated, 'venue', at('Annals'))!;
    const told = showField(learning, page, url, placed, 'abstract', at('good3'))!;
    for (const paper of read(told))
      expect(paper).toMatchObject({
        date: '2026-05-03',
        venue: 'Annals of Tea',
        abstract: expect.stringMatching(/^Short and good\d\.$/),
      });
    expect(read(dropField(told, 'venue'))[0]).not.toHaveProperty('venue');
  });

  test('another title', () => {
    const subtitled = (html: string) =>
      html.replaceAll('<span class="by">', '<b class="sub">A subtitle of its own</b><span class="by">');
    const { page, at, site, titles } = open('a list', subtitled);
    expect(
      new Set(titles(showField(learning, page, url, site, 'title', at('A subtitle of its own'))!)),
    ).toEqual(new Set(['A subtitle of its own']));
  });

  test('not outside of listings', () => {
    const { page, at, site } = open('a list');
    expect(showField(learning, page, url, site, 'authors', at('Who is behind all this'))).toBeUndefined();
  });
});
