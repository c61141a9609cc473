import { useMemo } from 'preact/hooks';

import { Notice } from '@/components/Notice';
import { TagList } from '@/components/tags/TagList';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { tagActions } from '@/deeds/tags';
import type { Settings } from '@/domain/settings';
import { text } from '@/locale/text';
import { watchTags } from '@/storage/tags';

interface Props extends Pick<Deeds, 'run'> {
  settings: Settings;
  onShow: (tag: string) => void;
}

/** The reader's tags. */
export function Tags({ run, settings, onShow }: Props) {
  const { value, error } = useWatched(watchTags);
  const actions = useMemo(() => ({ ...tagActions(run), show: onShow }), [run, onShow]);
  const { tagColours } = settings;
  // Kept, for the page is drawn anew several times a second while it says how far a change is
  const list = useMemo(
    () => value && <TagList tags={value} colours={tagColours ?? {}} actions={actions} />,
    [value, tagColours, actions],
  );
  if (error !== undefined) return <Notice problem={text('popupCannotRead', sayError(error))} />;
  return list ?? null;
}
