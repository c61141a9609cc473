import type { GivenPaper } from '@/domain/library';
import type { PaperId } from '@/domain/paper';
import { cleanTags } from '@/domain/tags';
import { webAddress } from '@/domain/text';
import { makePaper, type Written } from '@/exchange/digests/make-paper';
import { cleanNote, statusIn, timeIn } from './own-part';

/** What an entry of a file says of a paper and of the reader's own part, as written. */
export interface Told extends Omit<Written, 'ids' | 'replaced'> {
  ids: PaperId[];
  code?: string | undefined;
  tags?: string[] | undefined;
  status?: string | undefined;
  favourite?: string | undefined;
  note?: string | undefined;
  /** When it was saved. */
  added?: string | undefined;
}

/**
 * The paper that an entry tells of, with clean texts; undefined when it has no title. One whose status the entry does
 * not tell has none.
 */
export function givenPaper(told: Told): GivenPaper | undefined {
  const paper = makePaper(told);
  if (!paper) return;
  const status = statusIn(told.status ?? '') ?? 'none';
  const code = webAddress(told.code?.trim() ?? '');
  const tags = cleanTags(told.tags ?? []);
  const note = cleanNote(told.note ?? '');
  const savedAt = timeIn(told.added ?? '');
  return {
    ...paper,
    ...(code && { code }),
    ...(tags.length > 0 && { tags }),
    ...(status !== 'to read' && { status }),
    ...(/^(?:true|yes|y|x|1|favou?rite|starred|★)$/i.test(told.favourite?.trim() ?? '') && {
      favourite: true as const,
    }),
    ...(note && { note }),
    ...(savedAt !== undefined && { savedAt }),
  };
}

const longestRemark = 300; // UTF-16 code units
const remarks = [
  /^(?:arxiv\b|comments?:|to appear|(?:conditionally )?accepted|(?:pre)?published|presented at|submitted|under review|in press|forthcoming|appears in|appeared in|preprint|technical report|available|accessed|issn|pages:|publisher:|version \d)/i,
  /^(?:code|datasets?|data|project page|supplement\w*)\b.{0,40}\b(?:available|at|in|https?)\b/i,
  /\b(?:camera[- ]ready|\d+ (?:pages|figures|pp))\b|^in (?:the )?proceedings\b/i,
  /\b[A-Z]{3,}[\w' -]{0,40}\b(?:workshop|oral|spotlight|poster)\b|\((?:oral|spotlight|poster)/,
];

function isRemark(note: string): boolean {
  return note.length <= longestRemark && remarks.some((form) => form.test(note));
}

/** Of several notes one may be the authors' remark on their paper ("12 pages, accepted at …"); the others are the reader's. */
export function tellNotes(written: string[]): Pick<Told, 'note' | 'comment'> {
  const notes = written.map(cleanNote).filter(Boolean);
  const remark = notes.find(isRemark);
  return {
    comment: remark?.replace(/^comments?:\s*/i, ''), // Zotero's notes of what arXiv prints
    note: notes.filter((note) => note !== remark).join('\n\n'),
  };
}
