import { readAnyPage } from '@/sites/any-page/read-any-page';
import { openPage } from '@/tools/open-page';

/** The papers that generic reading finds on a page, with the names of their elements; or why it is silent. */
export function readPage(html: string, url: string): object {
  const reading = readAnyPage(openPage(html), url);
  if ('silent' in reading) return reading;
  const { digest, sure } = reading;
  const papers = digest.listings.map(({ paper, elements, title, abstract }) => ({
    ...paper,
    elements: elements.map(({ localName }) => localName).join(' '),
    marks: [title, abstract].flatMap((element) => element?.localName ?? []).join(' '),
  }));
  return { site: digest.site, sure, papers, problems: digest.problems };
}
