import type { Paper } from '@/domain/paper';
import type { Reason } from '@/domain/verdict';
import { text } from './text';

/** A reason in two pieces: our word for it ("title:") and the paper's own words, which belong into a `<bdi>`. */
export function reasonText(
  reason: Reason,
  paper: Pick<Paper, 'title' | 'abstract'>,
): { label: string; words: string } {
  return { label: text(`commonReason_${labelOf(reason)}`), words: wordsOf(reason, paper) };
}

function labelOf(reason: Reason) {
  if (reason.kind === 'phrase') return reason.place;
  return reason.kind === 'word' && reason.against ? 'against' : reason.kind;
}

function wordsOf(reason: Reason, paper: Pick<Paper, 'title' | 'abstract'>): string {
  if (reason.kind === 'author' || reason.kind === 'never') return reason.author;
  if (reason.kind === 'category') return reason.category;
  if (reason.kind === 'like') return reason.title;
  const [start, end] = reason.found[0] ?? [0, 0];
  const sought = reason.kind === 'word' ? reason.word : reason.phrase;
  return paper[reason.place]?.slice(start, end) || sought;
}
