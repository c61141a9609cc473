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
  if (error !== undefined) return <Notice problem={text('popupCannotRead', sayError(error))} />;
  return value ? <TagList tags={value} colours={settings.tagColours ?? {}} actions={actions} /> : null;
}
