import { useCallback } from 'preact/hooks';

import type { Ideas } from '@/components/suggestions/Suggestions';
import { useRead } from '@/components/use-read';
import { useWatched, type Watched } from '@/components/use-watched';
import type { Interest } from '@/domain/interest';
import { watchLearned } from '@/storage/learned';
import { watchSettings } from '@/storage/settings';

import { findIdeas } from './find-ideas';

const nothing: Ideas = { authors: [] };

/** What there is to suggest; found anew when something was learned, declined, or done about the interests. */
export function useIdeas(interests: Interest[] | undefined): Watched<Ideas> {
  const learned = useWatched(watchLearned);
  const settings = useWatched(watchSettings);
  const declined = settings.value?.declined;
  const ready = interests !== undefined && settings.value !== undefined;
  const found = useRead(
    useCallback(
      async () => (ready ? findIdeas(interests, learned.value?.learned, declined ?? []) : nothing),
      [ready, interests, learned.value, declined],
    ),
  );
  const error = found.error ?? learned.error ?? settings.error;
  return { value: found.value ?? nothing, ...(error !== undefined && { error }) };
}
