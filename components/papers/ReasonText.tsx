import type { Paper } from '@/domain/paper';
import type { Reason } from '@/domain/verdict';
import { reasonText } from '@/locale/reason-text';

interface Props {
  reason: Reason;
  /** Whose own words are shown. */
  paper: Pick<Paper, 'title' | 'abstract'>;
}

/** A reason in words: "title: agentic". */
export function ReasonText({ reason, paper }: Props) {
  const { label, words } = reasonText(reason, paper);
  return (
    <span class="reason">
      {label}{' '}
      <em>
        <bdi>{words}</bdi>
      </em>
    </span>
  );
}
