import type { Origin } from '@/domain/library';
import { openedAs } from '@/domain/opened';
import type { Paper } from '@/domain/paper';
import { largestText, readTextDigest, type TextDigest } from '@/exchange/text-digest';
import { text } from '@/locale/text';
import { readPapers } from '@/sites/read-papers';
import { recognise } from '@/storage/known-papers';
import { openPage } from './open-page';

/** What the reader opens: a file, a clipping, a page. `html` is the same in its other form, where there is one. */
export interface Source {
  name: string;
  text: string | Uint8Array;
  html?: string;
}

/** What was opened, as read. */
export interface Opened extends TextDigest {
  name: string;
  origin: Origin;
  /** When, in milliseconds since 1970: papers first seen after that are new. */
  since: number;
}

const unread = { kind: 'text', papers: [] } as const satisfies Partial<TextDigest>;

/** Reads what the reader opens. What could not be read is among its problems. */
export async function openText({ name, text: written, html }: Source): Promise<Opened> {
  const since = Date.now();
  const plain = await read({ name, text: written });
  const digest =
    html !== undefined && mayBeMore(plain) ? best(plain, await read({ name, text: html })) : plain;
  return { ...digest, papers: await withKnown(digest.papers), name, origin: openedAs(name), since };
}

/** Rejects when the file cannot be read, as when it was moved meanwhile. */
export async function openFile(file: File): Promise<Opened> {
  const { name } = file;
  if (file.size > largestText)
    return {
      ...unread,
      problems: [text('textDigestLarge')],
      name,
      origin: openedAs(name),
      since: Date.now(),
    };
  return openText({ name, text: new Uint8Array(await file.arrayBuffer()) });
}

function read(file: { name: string; text: string | Uint8Array }): Promise<TextDigest> {
  return readTextDigest(file, openPage, { readPage: readPapers });
}

/** A mailing and BibTeX say all in their plain form; elsewhere links say more than words. */
function mayBeMore({ kind }: TextDigest): boolean {
  return kind !== 'arxiv-mail' && kind !== 'bibtex';
}

function best(plain: TextDigest, page: TextDigest): TextDigest {
  return page.papers.length > 0 || plain.papers.length === 0 ? page : plain;
}

/** Papers named by an id alone get what is known of them here. Each paper once. */
export async function withKnown(papers: Paper[]): Promise<Paper[]> {
  const nameless = papers.filter(({ title }) => title === '');
  const named = await recognise(nameless);
  const known = new Map(nameless.map(({ id }, at) => [id, named[at]]));
  const all = papers.map((paper) => known.get(paper.id) ?? paper);
  return [...new Map(all.map((paper) => [paper.id, paper])).values()];
}
