import { WhyLine } from '@/components/papers/WhyLine';
import type { Interest } from '@/domain/interest';
import { type Paper, urlOf } from '@/domain/paper';
import type { Verdict } from '@/domain/verdict';
import { MarkedText } from './MarkedText';

interface FlaggedTitleProps {
  paper: Paper;
  verdict: Verdict;
  interests: Interest[];
}

/** One flagged paper in a preview: its title with the matched words marked, and why. */
export function FlaggedTitle({ paper, verdict, interests }: FlaggedTitleProps) {
  const first = interests.find(({ id }) => id === verdict.interests[0]);
  const spans = verdict.reasons.flatMap((reason) =>
    reason.kind === 'phrase' && reason.place === 'title' ? reason.found : [],
  );
  return (
    <li class="flagged-title" data-colour={first?.colour}>
      <a href={urlOf(paper.id)} target="_blank" rel="noreferrer">
        <MarkedText text={paper.title} spans={spans} />
      </a>
      <WhyLine verdict={verdict} paper={paper} interests={interests.length > 1 ? interests : []} />
    </li>
  );
}
