import { InterestChip } from '@/components/interests/InterestChip';
import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import type { Verdict } from '@/domain/verdict';
import { text } from '@/locale/text';
import { ReasonText } from './ReasonText';

const mostChips = 3;

interface Props {
  verdict: Verdict;
  paper: Paper;
  interests: Interest[];
}

/** Why a paper is flagged: its interests and the strongest reason. */
export function WhyLine({ verdict, paper, interests }: Props) {
  const chips = verdict.interests
    .map((id) => interests.find((interest) => interest.id === id))
    .filter((interest) => interest !== undefined)
    .slice(0, mostChips);
  const reasons = verdict.reasons.filter((reason) => reason.kind !== 'not');
  return (
    <p class="why">
      {chips.map((interest) => (
        <InterestChip key={interest.id} interest={interest} />
      ))}
      {reasons[0] && <ReasonText reason={reasons[0]} paper={paper} />}
      {reasons.length > 1 && <span class="muted">{text('commonMoreReasons', reasons.length - 1)}</span>}
    </p>
  );
}
