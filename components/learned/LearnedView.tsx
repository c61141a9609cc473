import './learned.css';

import { useEffect, useRef } from 'preact/hooks';
import { Confirm } from '@/components/Confirm';
import { Empty } from '@/components/Empty';
import { sayWhen } from '@/components/when';
import type { Correction } from '@/domain/correction';
import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import type { Summary } from '@/domain/relevance/learned';
import { text } from '@/locale/text';
import { LearnedFrom } from './LearnedFrom';
import { LeftOut } from './LeftOut';
import { Teachers } from './Teachers';
import { WeeksPlot } from './WeeksPlot';
import { WordBars } from './WordBars';
import type { Week } from './week';

interface LearnedViewProps {
  interest: Interest;
  /** Undefined when nothing was learned for it. */
  summary: Summary | undefined;
  /** The oldest first. */
  weeks: Week[];
  /** The papers that the reader does not want it to learn from. */
  leftOut: Paper[];
  onCorrect: (correction: Correction, on: boolean) => void;
  onForget: () => void;
  /** Learns from all judgements again. */
  onRemember: () => void;
  onBack: () => void;
}

/** What was learned for an interest, and how to correct it. */
export function LearnedView(props: LearnedViewProps) {
  const { interest, summary, weeks, leftOut, onCorrect, onForget, onRemember, onBack } = props;
  const { name, colour, learnSince } = interest;
  const taught = summary && summary.liked + summary.disliked > 0 ? summary : undefined;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <div class="learned" data-colour={colour} data-testid="learned">
      <button type="button" class="start" onClick={onBack}>
        {text('optionsLearnedBack')}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {text('optionsLearnedTitle')} <bdi class="name">{name}</bdi>
      </h2>
      {taught ? (
        <Lessons interest={interest} summary={taught} onCorrect={onCorrect} />
      ) : (
        <Empty title={text('optionsLearnedNothing')}>{text('optionsLearnedNothingHint')}</Empty>
      )}
      {weeks.some(({ flagged }) => flagged > 0) && <WeeksPlot weeks={weeks} />}
      {leftOut.length > 0 && (
        <LeftOut papers={leftOut} onTake={(paperId) => onCorrect({ kind: 'paper', paperId }, false)} />
      )}
      {(taught || learnSince !== undefined) && (
        <Afresh
          since={learnSince}
          canForget={taught !== undefined}
          onForget={onForget}
          onRemember={onRemember}
        />
      )}
    </div>
  );
}

interface AfreshProps extends Pick<LearnedViewProps, 'onForget' | 'onRemember'> {
  /** Milliseconds since 1970. */
  since: Interest['learnSince'];
  canForget: boolean;
}

/** Forgets what was judged so far, or takes that back. */
function Afresh({ since, canForget, onForget, onRemember }: AfreshProps) {
  return (
    <footer>
      {canForget && (
        <>
          <p class="hint">{text('optionsLearnedForgetHint')}</p>
          <Confirm
            label={text('optionsLearnedForget')}
            sure={text('optionsLearnedForgetSure')}
            onConfirm={onForget}
          />
        </>
      )}
      {since !== undefined && (
        <p class="actions">
          {text('optionsLearnedSince', sayWhen(since))}
          <button type="button" onClick={onRemember}>
            {text('optionsLearnedRemember')}
          </button>
        </p>
      )}
    </footer>
  );
}

type LessonsProps = Pick<LearnedViewProps, 'interest' | 'onCorrect'> & { summary: Summary };

/** Leaves out what the reader has corrected since it was learned. */
function Lessons({ interest, summary, onCorrect }: LessonsProps) {
  const ignoredWords = new Set(interest.ignoredWords);
  const ignoredPapers = new Set(interest.ignoredPapers);
  const heeded = (words: Summary['wordsFor']) => words.filter(({ word }) => !ignoredWords.has(word));
  const wordsFor = heeded(summary.wordsFor);
  const wordsAgainst = heeded(summary.wordsAgainst);
  const most = Math.max(...[...wordsFor, ...wordsAgainst].map(({ weight }) => Math.abs(weight)));
  const ignore = (word: string) => onCorrect({ kind: 'word', word }, true);

  return (
    <>
      <LearnedFrom summary={summary} />
      <div class="words">
        <WordBars title={text('optionsLearnedFor')} words={wordsFor} most={most} onIgnore={ignore} />
        <WordBars title={text('optionsLearnedAgainst')} words={wordsAgainst} most={most} onIgnore={ignore} />
      </div>
      <p class="hint">{text('optionsLearnedWordsHint')}</p>
      <Teachers
        teachers={summary.teachers.filter(({ paperId }) => !ignoredPapers.has(paperId))}
        onForget={(paperId) => onCorrect({ kind: 'paper', paperId }, true)}
      />
    </>
  );
}
