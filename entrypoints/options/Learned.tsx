import { useCallback, useEffect } from 'preact/hooks';

import { LearnedView } from '@/components/learned/LearnedView';
import { Notice } from '@/components/Notice';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useRead } from '@/components/use-read';
import { useWatched } from '@/components/use-watched';
import { learnSoon } from '@/deeds/learn-soon';
import { correctLearned, forgetLearned, rememberLearned } from '@/deeds/learned';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { recognise } from '@/storage/known-papers';
import { watchLearned } from '@/storage/learned';
import { weeksOf } from '@/storage/verdicts';

const weeksShown = 12;

interface LearnedProps {
  interest: Interest;
  run: Deeds['run'];
  onBack: () => void;
}

/** What was learned for an interest, as it is stored. */
export function Learned({ interest, run, onBack }: LearnedProps) {
  const { id, ignoredPapers, examples } = interest;
  const { value, error } = useWatched(watchLearned);
  const weeks = useRead(useCallback(() => weeksOf(id, weeksShown, Date.now()), [id]));
  const leftOut = useRead(useCallback(() => papersWith(ignoredPapers, examples), [ignoredPapers, examples]));
  useEffect(learnSoon, []); // It may be out of date
  const lost = error ?? weeks.error ?? leftOut.error;

  return (
    <>
      {lost !== undefined && <Notice problem={text('optionsLost', sayError(lost))} />}
      <LearnedView
        interest={interest}
        summary={value?.learned.summaries.find((summary) => summary.interest === id)}
        weeks={weeks.value ?? []}
        leftOut={leftOut.value ?? []}
        onCorrect={(correction, on) => void run(() => correctLearned(interest, correction, on))}
        onForget={() => void run(() => forgetLearned(interest, Date.now()))}
        onRemember={() => void run(() => rememberLearned(interest))}
        onBack={onBack}
      />
    </>
  );
}

/** The papers with these ids; those not known here have no title. */
function papersWith(ids: Interest['ignoredPapers'] = [], examples: Interest['examples'] = []) {
  const titles = new Map(examples.map(({ id, title }) => [id, title]));
  return recognise(ids.map((id) => ({ id, title: titles.get(id) ?? '', authors: [] })));
}
