import type { Paper, PaperId } from '@/domain/paper';
import { countText, text } from '@/locale/text';

/** How many papers one text may hold; those after them are left out. */
export const mostPapers = 5_000;

/** What a reader of texts finds where it cannot read a paper: `cut` where the text ends before the paper does. */
export interface Unread {
  unread: 'paper' | 'cut';
  /** From 1. */
  line?: number;
}

/** What was read: the papers in order, each once, and what the reader of the file should know. */
export interface Found {
  papers: Paper[];
  problems: string[];
}

/** Collects up to 5,000 papers; what comes after them is not asked for. */
export function collect(found: Iterable<Paper | Unread>): Found {
  const papers = new Map<PaperId, Paper>();
  const unread: Unread[] = [];
  let isFull = false;
  for (const each of found) {
    if ('unread' in each) unread.push(each);
    else if (papers.size === mostPapers && !papers.has(each.id)) isFull = true;
    else if (!papers.has(each.id)) papers.set(each.id, each);
    if (isFull) break;
  }
  const many = isFull ? [text('textDigestMany', mostPapers.toLocaleString())] : [];
  return { papers: [...papers.values()], problems: [...many, ...problemsIn(unread)] };
}

function problemsIn(all: Unread[]): string[] {
  const unread = all.filter(({ unread }) => unread === 'paper');
  const line = unread[0]?.line?.toLocaleString();
  const cut = all.find(({ unread }) => unread === 'cut')?.line?.toLocaleString();
  return [
    unread.length === 0 || line !== undefined ? '' : countText('textDigestUnread', unread.length),
    unread.length === 0 || line === undefined ? '' : countText('textDigestUnreadAt', unread.length, line),
    cut === undefined ? '' : text('textDigestCut', cut),
  ].filter(Boolean);
}
