import './flag-preview.css';

import { useMemo } from 'preact/hooks';
import { useSettled } from '@/components/use-settled';
import { looksForSomething } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import { classify } from '@/domain/relevance/classify';
import { compileProfile } from '@/domain/relevance/profile';
import type { Verdict } from '@/domain/verdict';
import { countText, text } from '@/locale/text';
import { FlaggedTitle } from './FlaggedTitle';

const pause = 200; // Milliseconds without typing
const most = 40; // Titles shown; the count tells of the rest

/** Papers to try interests on. */
export interface Sample {
  papers: Paper[];
  /** The reader saw them; otherwise they are examples. */
  seen: boolean;
}

interface FlagPreviewProps {
  /** Undefined while it is being read. */
  sample: Sample | undefined;
  /** As drafted; those that look for nothing yet are left out. */
  interests: Interest[];
  /** Stands below the count. */
  hint?: string | undefined;
}

/** How many papers of a sample the interests would flag, which, and why. */
export function FlagPreview({ sample, interests, hint }: FlagPreviewProps) {
  const settled = useSettled(interests, pause);
  const able = settled.filter(looksForSomething);
  const flagged = useMemo(() => flaggedIn(sample?.papers ?? [], able), [sample, settled]);

  return (
    <section class="flag-preview" aria-label={text('optionsPreview')}>
      <p class="count" role="status" data-testid="preview-count">
        {sample && countOf(sample, flagged.length)}
      </p>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {sample && flagged.length === 0 && (
        <p class="muted none">{text(able.length === 0 ? 'optionsPreviewNothing' : 'optionsPreviewNone')}</p>
      )}
      <ul>
        {flagged.slice(0, most).map(([paper, verdict]) => (
          <FlaggedTitle key={paper.id} paper={paper} verdict={verdict} interests={able} />
        ))}
      </ul>
      {flagged.length > most && <p class="muted">{countText('optionsPreviewMore', flagged.length - most)}</p>}
    </section>
  );
}

function countOf({ papers, seen }: Sample, flagged: number): string {
  return countText(
    seen ? 'optionsPreviewSeen' : 'optionsPreviewDemo',
    papers.length,
    flagged.toLocaleString(),
  );
}

/** The strongest first. */
function flaggedIn(papers: Paper[], interests: Interest[]): [Paper, Verdict][] {
  const verdicts = classify(papers, compileProfile(interests));
  return papers
    .flatMap((paper, place): [Paper, Verdict][] =>
      verdicts[place]?.flagged ? [[paper, verdicts[place]]] : [],
    )
    .sort(([, one], [, other]) => other.score - one.score);
}
