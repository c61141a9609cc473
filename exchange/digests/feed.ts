import type { Paper } from '@/domain/paper';
import { text } from '@/locale/text';
import type { Unread } from './collect';
import { paperInFeed } from './feed-paper';

// RSS, RDF and Atom, as arXiv, bioRxiv and journals offer them.

const head = 20_000; // UTF-16 code units
const declaration = /^<\?xml\s[^>]{0,200}\?>\s*/i; // Not every DOM reads all of its forms, and the text is decoded
const roots = /^(?:\w+:)?(?:rss|rdf|feed)$/i;

/** The name of the first element of a text that begins with markup; undefined for all others. */
export function rootOf(written: string): string | undefined {
  const start = written.slice(0, head).trimStart();
  if (/^<!doctype html/i.test(start)) return 'html';
  return /^<(?:[!?][^<]*<)*([A-Za-z][\w:.-]*)/.exec(start)?.[1];
}

/** Whether a text is a feed. */
export function isFeed(written: string): boolean {
  return roots.test(rootOf(written) ?? '');
}

/**
 * The papers of a feed, or what is wrong with it. Feeds that define entities are not opened: a few of them can become
 * gigabytes.
 */
export function readFeed(
  written: string,
  openPage: (text: string, type: 'text/xml') => Document,
): Iterable<Paper | Unread> | { problem: string } {
  if (/<!ENTITY/i.test(written)) return { problem: text('textDigestXml') };
  const feed = openPage(withoutCdata(written.trimStart().replace(declaration, '')), 'text/xml');
  if (feed.getElementsByTagName('parsererror').length > 0) return { problem: text('textDigestXml') };
  return papersIn(feed);
}

function* papersIn(feed: Document): Generator<Paper | Unread> {
  for (const name of ['item', 'entry'])
    for (const element of Array.from(feed.getElementsByTagName(name)))
      yield paperInFeed(element) ?? { unread: 'paper' };
}

/** The same XML with escaped text in the place of CDATA sections, which not every DOM reads. */
function withoutCdata(xml: string): string {
  const [first = '', ...rest] = xml.split('<![CDATA[');
  const parts = rest.map((part) => {
    const end = part.indexOf(']]>');
    if (end < 0) return `<![CDATA[${part}`; // Broken, as the DOM will say
    const text = part.slice(0, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return text + part.slice(end + 3);
  });
  return first + parts.join('');
}
