import { InterestChip } from '@/components/interests/InterestChip';
import { ReasonText } from '@/components/papers/ReasonText';
import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import type { Verdict } from '@/domain/verdict';

interface Props {
  verdict: Verdict;
  paper: Paper;
  interests: Interest[];
}

/** Everything that speaks for a paper or against it, by interest. */
export function Reasons({ verdict, paper, interests }: Props) {
  const causes = interests.flatMap((interest) => {
    const reasons = verdict.reasons.filter((reason) => reason.interest === interest.id);
    return reasons.length > 0 ? [{ interest, reasons }] : [];
  });
  return causes.map(({ interest, reasons }) => (
    <p key={interest.id} class="why">
      <InterestChip interest={interest} />
      {reasons.map((reason, at) => (
        <ReasonText key={at} reason={reason} paper={paper} />
      ))}
    </p>
  ));
}
