import { useCallback } from 'preact/hooks';

import { CatchUpView } from '@/components/catch-up/CatchUpView';
import { Notice } from '@/components/Notice';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { text } from '@/locale/text';
import { watchUnread } from '@/storage/flagged';
import { watchInterests } from '@/storage/interests';
import { useLeaving } from './use-leaving';

const most = 500; // Papers that are shown: each is drawn anew when one of them was judged

/** What the reader has flagged and not looked at yet. */
export function CatchUp({ run }: Pick<Deeds, 'run'>) {
  const unread = useWatched(useCallback(() => watchUnread(most), []));
  const interests = useWatched(watchInterests);
  const { actions, left } = useLeaving(unread.value?.strongest, run);
  const problem = unread.error ?? interests.error;
  if (problem !== undefined) return <Notice problem={text('popupCannotRead', sayError(problem))} />;
  if (!unread.value || !left || !interests.value) return null;
  const total = unread.value.total - unread.value.strongest.length + left.length;
  return <CatchUpView flagged={left} total={total} interests={interests.value} actions={actions} />;
}
