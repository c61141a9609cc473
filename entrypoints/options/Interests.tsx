import { InterestsSection } from '@/components/interests/InterestsSection';
import { Notice } from '@/components/Notice';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { dropInterest, saveInterest, switchInterest } from '@/deeds/interests';
import { freshColour, newInterest } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { watchInterests } from '@/storage/interests';
import { Learned } from './Learned';
import { paperSources } from './paper-sources';
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

  const before = (id: Interest['id']) => interests?.find((interest) => interest.id === id);
  const keep = (interest: Interest) => run(() => saveInterest(interest, before(interest.id)));

  return (
    <>
      {error !== undefined && <Notice problem={text('optionsLost', sayError(error))} />}
      <InterestsSection
        interests={interests}
        sample={sample}
        sources={paperSources}
        makeInterest={() => newInterest(crypto.randomUUID(), freshColour(interests ?? []), Date.now())}
        onKeep={keep}
        onSwitch={(interest, on) => void run(() => switchInterest(interest, on))}
        onRemove={(interest) => void run(() => dropInterest(interest))}
        learned={(interest, onBack) => <Learned interest={interest} run={run} onBack={onBack} />}
      />
    </>
  );
}
