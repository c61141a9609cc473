import { describe, expect, test } from 'vitest';
import { readDigest } from '@/sites/read-digest';
import { teachSite } from '@/sites/teach/teach-site';
import { openPage } from '@/tools/open-page';
import { pageOf, structures, url } from './structures';

const begun = { name: 'example.org', pages: ['https://example.org/papers*'], checked: '2026-11-26' };

function teachAt(page: Document, place: number) {
  const title = page.querySelectorAll<HTMLElement>('[data-test-title]')[place]!;
  for (const each of page.querySelectorAll('[data-test-title]')) each.removeAttribute('data-test-title');
  return teachSite(page, url, begun, [title])!;
}

describe.each(Object.keys(structures))('%s', (name) => {
  const { papers } = structures[name]!;

  test('is read as it is written', () => {
    const page = openPage(pageOf(name));
    const { listings, problems } = readDigest(teachAt(page, 0), page, url);
    const read = listings.map(({ paper: { id, title, authors } }) => ({
      id: id.replace(/--.*/, ''), // What tells short titles apart is not of teaching
      title,
      authors,
    }));
    expect({ read, problems }).toEqual({
      read: papers.map(({ id, title, authors }) => ({ id, title, authors })),
      problems: [],
    });
  });

  test('is taught alike by whichever title', () => {
    const taught = [0, 2, papers.length - 1].map((place) => teachAt(openPage(pageOf(name)), place));
    expect(taught[1]).toEqual(taught[0]);
    expect(taught[2]).toEqual(taught[0]);
  });
});
