import { useCallback, useMemo } from 'preact/hooks';

import { CatchUpView } from '@/components/catch-up/CatchUpView';
import { Notice } from '@/components/Notice';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { paperActions } from '@/deeds/paper-actions';
import { text } from '@/locale/text';
import { watchUnread } from '@/storage/flagged';
import { watchInterests } from '@/storage/interests';

const most = 500; // Papers that are shown: each is drawn anew when one of them was judged

/** What the reader has flagged and not looked at yet. */
export function CatchUp({ run }: Pick<Deeds, 'run'>) {
  const unread = useWatched(useCallback(() => watchUnread(most), []));
  const interests = useWatched(watchInterests);
  const actions = useMemo(() => paperActions(run), [run]);
  const problem = unread.error ?? interests.error;
  if (problem !== undefined) return <Notice problem={text('popupCannotRead', sayError(problem))} />;
  if (!unread.value || !interests.value) return null;
  const { strongest, total } = unread.value;
  return <CatchUpView flagged={strongest} total={total} interests={interests.value} actions={actions} />;
}
