import type { Paper } from '@/domain/paper';
import { text } from '@/locale/text';
import { isArxivMail, papersInMailing } from './digests/arxiv-mail';
import { isBibtex, papersInBibtex } from './digests/bibtex';
import { collect, type Found, mostPapers } from './digests/collect';
import { decodeText, isRubbish } from './digests/decode-text';
import { isFeed, readFeed } from './digests/feed';
import { isMail, openMail } from './digests/mail';
import { papersInList } from './digests/paper-list';
import { addressOf, isPage } from './digests/saved-page';
import { isScholarAlert, papersInAlert } from './digests/scholar-alert';
import { textOf } from './digests/text-of';
import { papersInText } from './digests/titles-and-abstracts';

/** A text that lists papers, as read: a file that was opened or a clipping. */
export interface TextDigest {
  kind: 'arxiv-mail' | 'scholar-alert' | 'feed' | 'bibtex' | 'page' | 'list' | 'text';
  /** In order, each once; at most 5,000. One that a list names by an id alone has an empty title. */
  papers: Paper[];
  /** What could not be read, said to the reader. */
  problems: string[];
  /** Where a page says that it is from. */
  url?: string;
}

/** Parses a text without running or loading anything: a browser's `DOMParser`. */
export type OpenPage = (text: string, type: 'text/html' | 'text/xml') => Document;

export interface TextDigestOptions {
  /** Reads the papers that a page lists; the room of sites knows how. Without it, pages list none. */
  readPage?: (page: Document, url: string | undefined) => Found;
}

/** The largest file that is read, in bytes. */
export const largestText = 20_000_000;

/**
 * Reads the papers of a text, whatever it is: arXiv's daily mailing, a mail (`.eml`), a feed, BibTeX, a saved page, a
 * list, or titles with their abstracts as copied from a page. Never throws for what the text holds: what could not be
 * read is said in `problems`. Takes linear time.
 */
export async function readTextDigest(
  file: { name: string; text: string | Uint8Array },
  openPage: OpenPage,
  { readPage }: TextDigestOptions = {},
): Promise<TextDigest> {
  const { name, text: written } = file;
  if (written.length > largestText) return unreadable(text('textDigestLarge'));
  const decoded = decodeText(written);
  if (decoded.trim() === '') return unreadable(text('exchangeEmpty'));
  if (isRubbish(decoded)) return unreadable(text('textDigestNotText'));
  const digest =
    isMail(decoded) || /\.(?:eml|mht|mhtml)$/i.test(name)
      ? await readMail(written, decoded, openPage, readPage)
      : readText(name, decoded, openPage, readPage);
  const isSilent = digest.papers.length === 0 && digest.problems.length === 0;
  return isSilent ? { ...digest, problems: [text('textDigestNone')] } : digest;
}

function unreadable(problem: string): TextDigest {
  return { kind: 'text', papers: [], problems: [problem] };
}

type ReadPage = TextDigestOptions['readPage'];

/** A mail is read in the form that says more; one that lists nothing may be no mail at all. */
async function readMail(
  written: string | Uint8Array,
  decoded: string,
  openPage: OpenPage,
  readPage: ReadPage,
): Promise<TextDigest> {
  const mail = await openMail(written, decoded);
  if ('problem' in mail) return unreadable(mail.problem);
  const { html, url } = mail;
  const plain = decodeText(mail.text);
  if (isArxivMail(plain)) return { kind: 'arxiv-mail', ...collect(papersInMailing(plain)) };
  const page = html === '' ? undefined : readHtml(openPage(html, 'text/html'), url, readPage);
  if (page && page.papers.length > 0) return page;
  const read = readPlain('', plain.trim() === '' ? decoded : plain);
  return read.papers.length > 0 || !page ? read : page;
}

function readText(name: string, decoded: string, openPage: OpenPage, readPage: ReadPage): TextDigest {
  if (isFeed(decoded)) {
    const feed = readFeed(decoded, openPage);
    if ('problem' in feed) return { kind: 'feed', papers: [], problems: [feed.problem] };
    return { kind: 'feed', ...collect(feed) };
  }
  if (!isPage(decoded)) return readPlain(name, decoded);
  const page = openPage(decoded, 'text/html');
  return readHtml(page, addressOf(decoded, page), readPage);
}

function readHtml(page: Document, url: string | undefined, readPage: ReadPage): TextDigest {
  const from = url === undefined ? {} : { url };
  if (isScholarAlert(page, url)) return { kind: 'scholar-alert', ...collect(papersInAlert(page)), ...from };
  const read = readPage?.(page, url) ?? { papers: [], problems: [] };
  if (read.papers.length > 0 || url !== undefined) return { kind: 'page', ...atMost(read), ...from };
  const shown = textOf(page.body);
  if (isArxivMail(shown)) return { kind: 'arxiv-mail', ...collect(papersInMailing(shown)) };
  const found = collect(papersInText(shown));
  return found.papers.length > 0 ? { kind: 'text', ...found } : { kind: 'page', ...read };
}

function atMost({ papers, problems }: Found): Found {
  if (papers.length <= mostPapers) return { papers, problems };
  const many = text('textDigestMany', mostPapers.toLocaleString());
  return { papers: papers.slice(0, mostPapers), problems: [many, ...problems] };
}

function readPlain(name: string, written: string): TextDigest {
  if (/^\s*(?:\{\s*"|\[\s*\{)/.test(written)) return { kind: 'text', papers: [], problems: [] }; // JSON
  if (isArxivMail(written)) return { kind: 'arxiv-mail', ...collect(papersInMailing(written)) };
  if (isBibtex(written) || /\.bib$/i.test(name))
    return { kind: 'bibtex', ...collect(papersInBibtex(written)) };
  const found = collect(papersInText(written));
  if (found.papers.length > 0) return { kind: 'text', ...found };
  return { kind: 'list', ...collect(papersInList(written)) };
}
