import { dateIn } from '@/domain/dates';
import { arxivId, type Paper, type PaperId } from '@/domain/paper';
import { idOfLink, webId } from '@/domain/paper-link';
import { caps, cleanText } from '@/domain/text';
import type { Unread } from './collect';
import { makePaper } from './make-paper';
import { namesIn } from './names';
import { textOf } from './text-of';

// Google Scholar's alert mails: a title's link leads through Scholar, then follow the byline and a snippet. Webmail
// strips classes and may lead links through itself.

const deepest = 4;
const telling = /^(?:div|p|span|font|br)$/i;
const redirecting = /(?:^|\.)(?:google\.[a-z.]{2,6}|outlook\.com|office\.com)$/;

/** Whether a page holds titles as Scholar's alerts do, and is none of Scholar's own pages. */
export function isScholarAlert(page: Document, url?: string): boolean {
  const isOwn = url !== undefined && /^https?:\/\/scholar\.google\./.test(url);
  return !isOwn && titleLinks(page).length > 0;
}

/** The papers of an alert mail. Snippets stand for abstracts: there is no more. */
export function* papersInAlert(page: Document): Generator<Paper | Unread> {
  for (const [link, address] of titleLinks(page)) yield readPaper(link, address) ?? { unread: 'paper' };
}

function titleLinks(page: Document): [link: Element, address: URL][] {
  return Array.from(page.querySelectorAll('h3 a[href]')).flatMap((link) => {
    const address = unwrapped(link.getAttribute('href') ?? '');
    return address ? [[link, address]] : [];
  });
}

/** Where a link leads that goes through Scholar; undefined for others. */
function unwrapped(href: string): URL | undefined {
  let address = href;
  let isScholar = false;
  for (let depth = 0; depth < deepest && URL.canParse(address); depth++) {
    const { hostname, pathname, searchParams } = new URL(address);
    const next = redirecting.test(hostname) && (searchParams.get('url') ?? searchParams.get('q'));
    if (!next) break;
    isScholar ||= hostname.startsWith('scholar.google.') && pathname === '/scholar_url';
    address = next;
  }
  return isScholar && URL.canParse(address) ? new URL(address) : undefined;
}

function readPaper(link: Element, address: URL): Paper | undefined {
  const [byline = '', snippet] = linesAfter(link.closest('h3'));
  const [names = '', ...rest] = byline.split(/ [-–] /);
  const place = rest.join(' - ');
  const venue = place.replace(/(?:^|, ?)(?:19|20)\d\d$/, '').replace(/^…|…$/g, '');
  return makePaper({
    ids: [idOfLink(address) ?? preprintIn(place) ?? webId(address)],
    title: textOf(link).replace(/^\s*(?:\[[A-Z]{1,9}\]\s*)+/, ''),
    ...namesIn(names),
    venue: /\p{L}/u.test(venue) ? venue : undefined,
    date: dateIn(place.slice(-30)),
    abstract: snippet,
  });
}

/** The byline and the snippet, up to the next title. */
function linesAfter(heading: Element | null): string[] {
  const lines: string[] = [];
  let next = heading?.nextElementSibling;
  for (; next && lines.length < 2; next = next.nextElementSibling) {
    if (!telling.test(next.nodeName) || next.querySelector('h3')) break;
    const line = cleanText(textOf(next), caps.abstract);
    if (line !== '') lines.push(line);
  }
  return lines;
}

/** "arXiv preprint arXiv:2606.28322". */
function preprintIn(place: string): PaperId | undefined {
  const number = /\barXiv:(\S{1,30})/i.exec(place)?.[1];
  return number === undefined ? undefined : arxivId(number.replace(/,$/, ''));
}
