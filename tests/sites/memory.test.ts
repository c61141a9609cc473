import { beforeEach, expect, test } from 'vitest';

import { runAtOnce } from '@/domain/slices';
import { siteFor } from '@/sites';
import { emptyMemory, type Memory } from '@/sites/memory';
import { digestSteps, readDigest } from '@/sites/read-digest';
import { arxivListing, arxivPage, arxivUrl } from '@/tests/e2e/pages';
import { makePapers } from '@/tests/e2e/papers';
import { openPage } from '@/tools/open-page';

// A page that goes on as it is scrolled is read again and again, and tells of almost nothing new.

const site = siteFor(arxivUrl)!;
const papers = makePapers(60);
let page: Document;
let memory: Memory;

function read(url = arxivUrl, by = site): [titles: string[], steps: number] {
  const steps = [...digestSteps(by, page, url, memory)].length;
  const digest = runAtOnce(digestSteps(by, page, url, memory));
  expect(digest).toEqual(readDigest(by, page, url));
  return [digest.listings.map(({ paper }) => paper.title), steps];
}

beforeEach(() => {
  page = openPage(arxivPage(papers.slice(0, 50)));
  memory = emptyMemory(page);
  read();
});

test('what did not change is not read again', () => {
  const [titles, steps] = read();
  expect(titles).toHaveLength(50);
  expect(steps).toBeLessThan(50);
});

test('what comes later is read', () => {
  const list = page.querySelector('dl')!;
  const more = page.createRange().createContextualFragment(papers.slice(50).map(arxivListing).join(''));
  list.append(more);
  memory.touch(list);
  expect(read()[0]).toHaveLength(60);
});

test('a listing in which something changed is read again, as one that lost a part', () => {
  const [first, second] = [...page.querySelectorAll('.list-title')];
  first!.lastChild!.nodeValue = ' Another title';
  memory.touch(first!.lastChild!);
  expect(read()[0]).toContain('Another title');
  second!.closest('dd')!.remove();
  memory.touch(page.querySelector('dl')!);
  expect(read()[0]).toHaveLength(49);
});

test('an element that holds another paper now is one of it', () => {
  const [one, other] = [...page.querySelectorAll('dt')];
  const before = one!.innerHTML;
  one!.innerHTML = other!.innerHTML;
  other!.innerHTML = before;
  memory.touch(one!);
  memory.touch(other!);
  read();
});

test('another page, another site and a reader who looks anew begin anew', () => {
  const begun = () => read(`${arxivUrl}?skip=0`)[1];
  expect(begun()).toBeGreaterThan(50);
  expect(read()[1]).toBeGreaterThan(50);
  expect(read(arxivUrl, { ...site })[1]).toBeGreaterThan(50);
  memory.clear();
  expect(read()[1]).toBeGreaterThan(50);
});

test('a paper that is listed twice stays one, with all its places', () => {
  page.querySelector('dl')!.append(page.createRange().createContextualFragment(arxivListing(papers[0]!)));
  memory.clear();
  const places = () => runAtOnce(digestSteps(site, page, arxivUrl, memory)).listings[0]!.elements.length;
  expect([places(), places(), places()]).toEqual([4, 4, 4]);
});

test.each([0, 8])('what changes while a page is read is not lost, of %i listings known before', (before) => {
  const later = papers.slice(before, 12).map(arxivListing).join('');
  for (let at = 0, ended = false; !ended; at++) {
    page = openPage(arxivPage(papers.slice(0, before)));
    memory = emptyMemory(page);
    read();
    const list = page.querySelector('dl')!;
    list.append(page.createRange().createContextualFragment(later));
    memory.touch(list);
    const steps = digestSteps(site, page, arxivUrl, memory);
    for (let step = 0; step < at && !ended; step++) ended = steps.next().done === true;
    const title = page.querySelectorAll('.list-title')[5]!;
    const other = title.cloneNode() as Element;
    other.textContent = 'Another title';
    title.replaceWith(other);
    memory.touch(other.parentNode!);
    if (!ended) expect(runAtOnce(steps).listings).toHaveLength(12);
    expect(read()[0][5]).toBe('Another title');
    expect(runAtOnce(digestSteps(site, page, arxivUrl, memory)).listings[5]!.title).toBe(other);
  }
});
