import { expect, test } from 'vitest';
import { searchOnce } from '@/sites/search-once';
import { openPage } from '@/tools/open-page';

function search(html: string, listed = 'article') {
  const page = openPage(html);
  const listings = [...page.querySelectorAll<HTMLElement>(listed)];
  const of = searchOnce(page, new Set(listings), listed).of;
  return (at: number, selector: string) =>
    of([listings[at]!])
      .find(selector)
      .map(({ id }) => id);
}

test('what is in a listing is told apart from what is beside it, in page order', () => {
  const find = search(
    '<a id=0></a><article><a id=1></a><p><a id=2></a></p></article><article><a id=3></a></article>',
  );
  expect(find(0, 'a')).toEqual(['1', '2']);
  expect(find(1, 'a')).toEqual(['3']);
  expect(find(1, 'b')).toEqual([]);
});

test('a listing in a listing belongs to both, and is found itself', () => {
  const find = search('<article id=outer><article id=inner><a id=1></a></article></article>');
  expect(find(0, 'a')).toEqual(['1']);
  expect(find(1, 'a')).toEqual(['1']);
  expect(find(0, 'article')).toEqual(['outer', 'inner']);
});

test('a selector that begins at the listing does', () => {
  const find = search('<article><a id=1></a><p><a id=2></a></p></article>');
  expect(find(0, ':scope > a')).toEqual(['1']);
});

test('forms are passed over, and those around a hit do not mislead', () => {
  const find = search(
    '<article><form id=form><input name=parentElement><input name=parentNode><a id=1></a></form></article>',
  );
  expect(find(0, 'a')).toEqual(['1']);
  expect(find(0, 'form')).toEqual([]);
});
