import { InterestsSection } from '@/components/interests/InterestsSection';
import { Notice } from '@/components/Notice';
import { Suggestions } from '@/components/suggestions/Suggestions';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { dropInterest, saveInterest, switchInterest } from '@/deeds/interests';
import { declineSuggestion, followAuthor } from '@/deeds/suggestions';
import { freshColour, newInterest } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { watchInterests } from '@/storage/interests';
import { authorPrefix, interestPrefix } from './find-ideas';
import { Learned } from './Learned';
import { paperSources } from './paper-sources';
import { useIdeas } from './use-ideas';
import { useSample } from './use-sample';

interface InterestsProps {
  run: Deeds['run'];
  /** How many papers were seen; undefined while that is being read. */
  sightings: number | undefined;
  onProblem: (error: unknown) => void;
}

/** The interests, kept in storage. */
export function Interests({ run, sightings, onProblem }: InterestsProps) {
  const { value: interests, error } = useWatched(watchInterests);
  const sample = useSample(sightings, onProblem);
  const ideas = useIdeas(interests);
  const lost = error ?? ideas.error;

  const keep = (interest: Interest, base?: Interest) => run(() => saveInterest(interest, base));

  return (
    <>
      {lost !== undefined && <Notice problem={text('optionsLost', sayError(lost))} />}
      <InterestsSection
        interests={interests}
        sample={sample}
        sources={paperSources}
        makeInterest={() => newInterest(crypto.randomUUID(), freshColour(interests ?? []), Date.now())}
        onKeep={keep}
        onSwitch={(interest, on) => void run(() => switchInterest(interest, on))}
        onRemove={(interest) => void run(() => dropInterest(interest))}
        learned={(interest, onBack) => <Learned interest={interest} run={run} onBack={onBack} />}
        suggestions={(onCreate) => (
          <Suggestions
            ideas={ideas.value ?? { authors: [] }}
            interests={interests ?? []}
            onCreate={({ name, phrases, papers }) => onCreate({ name, phrases, examples: papers })}
            onFollow={(interest, author) => void run(() => followAuthor(interest, author))}
            onDeclineInterest={({ name }) => void run(() => declineSuggestion(interestPrefix + name))}
            onDeclineAuthor={(author) => void run(() => declineSuggestion(authorPrefix + author))}
          />
        )}
      />
    </>
  );
}
