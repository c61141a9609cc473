import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAnyPage } from '@/sites/any-page/read-any-page';
import type { Listing } from '@/sites/site';
import { findPages } from '@/tools/find-pages';
import { openPage } from '@/tools/open-page';

// Pages change their looks all the time; what they list is read all the same.
const pages = [...findPages('tests/any-page'), ...findPages('../shared/captures')].flatMap((file) => {
  const html = readFileSync(file, 'utf8');
  const url =
    /^<!-- (\S+) -->/.exec(html)?.[1] ?? JSON.parse(readFileSync(file.replace(/html$/, 'json'), 'utf8')).url;
  return listingsOf(openPage(html), url).length > 0 ? { file, html, url: String(url) } : [];
});

const changes: Record<string, (page: Document, listings: Listing[]) => void> = {
  'other classes': (page) => {
    for (const [at, element] of page.querySelectorAll('[class]').entries())
      element.setAttribute('class', `c${(at * 7919) % 1000}x`);
  },
  'a box around each listing': (page, listings) => {
    for (const { elements } of listings) {
      if (!areSiblings(elements)) continue; // A paper that is listed twice
      const box = page.createElement('div');
      elements[0].replaceWith(box);
      box.append(...elements);
    }
  },
  'advertisements between listings': (page, listings) => {
    for (const { elements } of listings.filter((_, at) => at % 3 === 1)) {
      const [first] = elements;
      if (/^(a|dt|dd|p|h\d)$/.test(first.localName)) continue; // Loose siblings leave no room for others
      const advertisement = page.createElement(first.localName);
      const link = page.createElement('a');
      link.setAttribute('href', 'https://ads.example/buy?now=1');
      link.textContent = 'Rent a Very Large Computer by the Hour';
      const cell = page.createElement(first.localName === 'tr' ? 'td' : 'div');
      cell.append(link);
      advertisement.append(cell);
      first.before(advertisement);
    }
  },
  'a word for screen readers': (page, listings) => {
    for (const { title } of listings) {
      const word = page.createElement('span');
      word.setAttribute('aria-hidden', 'true');
      word.textContent = '★ ';
      title.prepend(word);
    }
  },
};

test('there are pages to change', () => expect(pages.length).toBeGreaterThan(10));

test.each(pages.flatMap((page) => Object.keys(changes).map((change) => ({ ...page, change }))))(
  '$file with $change',
  ({ html, url, change }) => {
    const page = openPage(html);
    const listings = listingsOf(page, url);
    const before = listings.map(known);
    changes[change]!(page, listings);
    expect(listingsOf(page, url).map(known)).toEqual(before);
  },
);

function listingsOf(page: Document, url: string): Listing[] {
  const reading = readAnyPage(page, url);
  return 'silent' in reading ? [] : reading.digest.listings;
}

function known({ paper: { id, title, authors } }: Listing): object {
  return { id, title, authors };
}

function areSiblings(elements: HTMLElement[]): boolean {
  return elements.every((element, at) => at === 0 || elements[at - 1]!.nextElementSibling === element);
}
