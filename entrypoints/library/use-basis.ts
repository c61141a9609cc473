import { useMemo, useState } from 'preact/hooks';
import { useWatched } from '@/components/use-watched';
import type { Interest } from '@/domain/interest';
import { watchInterests } from '@/storage/interests';
import { watchLearned } from '@/storage/learned';

export interface Basis {
  interests: Interest[];
  /** Another object whenever papers are to be judged anew; undefined until the first is known. */
  basis: object | undefined;
  again: () => void;
  error?: unknown;
}

/** What papers are judged by: the interests and what was learned for them. */
export function useBasis(): Basis {
  const interests = useWatched(watchInterests);
  const learned = useWatched(watchLearned);
  const [round, setRound] = useState(0);
  const isKnown = interests.value !== undefined && 'value' in learned;
  const learnedAt = learned.value?.at;
  const basis = useMemo(
    () => (isKnown ? { interests: interests.value, learnedAt, round } : undefined),
    [isKnown, interests.value, learnedAt, round],
  );
  const error = interests.error ?? learned.error;
  return {
    interests: interests.value ?? [],
    basis,
    again: () => setRound(round + 1),
    ...(error !== undefined && { error }),
  };
}
