import type { Paper } from '@/domain/paper';
import type { Reason } from '@/domain/verdict';
import { text } from './text';

const labels = {
  title: 'commonReasonTitle',
  abstract: 'commonReasonAbstract',
  author: 'commonReasonAuthor',
  category: 'commonReasonCategory',
  not: 'commonReasonNot',
} as const;

/** A reason in two pieces: our word for it ("title:") and the paper's own words, which belong into a `<bdi>`. */
export function reasonText(
  reason: Reason,
  paper: Pick<Paper, 'title' | 'abstract'>,
): { label: string; words: string } {
  return {
    label: text(labels[reason.kind === 'phrase' ? reason.place : reason.kind]),
    words: wordsOf(reason, paper),
  };
}

function wordsOf(reason: Reason, paper: Pick<Paper, 'title' | 'abstract'>): string {
  if (reason.kind === 'author') return reason.author;
  if (reason.kind === 'category') return reason.category;
  const [start, end] = reason.found[0] ?? [0, 0];
  return paper[reason.place]?.slice(start, end) || reason.phrase;
}
