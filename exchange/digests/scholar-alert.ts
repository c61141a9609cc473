import { arxivId } from '@/domain/arxiv-number';
import { dateIn } from '@/domain/dates';
import type { Paper, PaperId } from '@/domain/paper';
import { idOfLink, webId } from '@/domain/paper-link';
import { caps, cleanText } from '@/domain/text';
import type { Unread } from './collect';
import { makePaper } from './make-paper';
import { namesIn } from './names';
import { textOf } from './text-of';

// Google Scholar's alert mails: a title's link leads through Scholar, then follow the byline and a snippet. Webmail
// strips classes and may lead links through itself.

const links = 'h3 a[href*="/scholar_url?url="], h3 a[href*="scholar_url%3Furl%3D"]';
const telling = /^(?:div|p|span|font|br)$/i;

/** Whether a page holds titles as Scholar's alerts do, and is none of Scholar's own pages. */
export function isScholarAlert(page: Document, url?: string): boolean {
  const isOwn = url !== undefined && /^https?:\/\/scholar\.google\./.test(url);
  return !isOwn && page.querySelector(links) !== null;
}

/** The papers of an alert mail. Snippets stand for abstracts: there is no more. */
export function* papersInAlert(page: Document): Generator<Paper | Unread> {
  for (const link of Array.from(page.querySelectorAll(links))) yield readPaper(link) ?? { unread: 'paper' };
}

function readPaper(link: Element): Paper | undefined {
  const href = link.getAttribute('href') ?? '';
  const address = URL.canParse(href) ? new URL(href) : undefined;
  const [byline = '', snippet] = linesAfter(link.closest('h3'));
  const [names = '', ...rest] = byline.split(/ [-–] /);
  const place = rest.join(' - ');
  const venue = place.replace(/(?:^|, ?)(?:19|20)\d\d$/, '').replace(/^…|…$/g, '');
  return makePaper({
    ids: [(address && idOfLink(address)) ?? preprintIn(place) ?? (address && webId(address))],
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
