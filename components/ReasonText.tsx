import type { Paper } from '@/domain/paper';
import type { Reason } from '@/domain/verdict';
import { type TextKey, text } from '@/locale/text';

interface Props {
  reason: Reason;
  /** Whose own words are shown. */
  paper: Pick<Paper, 'title' | 'abstract'>;
}

/** A reason in words: "title: agentic". */
export function ReasonText({ reason, paper }: Props) {
  return (
    <span class="reason">
      {text(labelOf(reason))}{' '}
      <em>
        <bdi>{wordsOf(reason, paper)}</bdi>
      </em>
    </span>
  );
}

function labelOf(reason: Reason): TextKey {
  if (reason.kind === 'author') return 'commonReasonAuthor';
  if (reason.kind === 'category') return 'commonReasonCategory';
  return reason.place === 'title' ? 'commonReasonTitle' : 'commonReasonAbstract';
}

function wordsOf(reason: Reason, paper: Props['paper']): string {
  if (reason.kind === 'author') return reason.author;
  if (reason.kind === 'category') return reason.category;
  const [start, end] = reason.found[0] ?? [0, 0];
  return paper[reason.place]?.slice(start, end) || reason.phrase;
}
