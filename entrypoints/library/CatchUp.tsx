import { useCallback, useMemo } from 'preact/hooks';

import { CatchUpView } from '@/components/catch-up/CatchUpView';
import { Notice } from '@/components/Notice';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { paperActions } from '@/deeds/paper-actions';
import { text } from '@/locale/text';
import { watchInterests } from '@/storage/interests';
import { watchFlagged } from '@/storage/verdicts';

const most = 500;

/** What the reader has flagged and not looked at yet. */
export function CatchUp({ run }: Pick<Deeds, 'run'>) {
  const flagged = useWatched(useCallback(() => watchFlagged(most), []));
  const interests = useWatched(watchInterests);
  const actions = useMemo(() => paperActions(run), [run]);
  const problem = flagged.error ?? interests.error;
  if (problem !== undefined) return <Notice problem={text('popupCannotRead', sayError(problem))} />;
  if (!flagged.value || !interests.value) return null;
  return <CatchUpView flagged={flagged.value} interests={interests.value} actions={actions} />;
}
