import { useCallback, useMemo, useState } from 'preact/hooks';

import { Empty } from '@/components/Empty';
import { Notice } from '@/components/Notice';
import { Shelf } from '@/components/shelf/Shelf';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { shelfActions } from '@/deeds/shelf';
import type { PaperId } from '@/domain/paper';
import { text } from '@/locale/text';
import { watchInterests } from '@/storage/interests';
import { watchTags } from '@/storage/tags';
import { useEntries, useSavedIds } from './use-shelf';

interface Props extends Pick<Deeds, 'run'> {
  keys: boolean;
}

/** The library: every saved paper. */
export function Saved({ run, keys }: Props) {
  const { ids, error } = useSavedIds();
  const [current, setCurrent] = useState<PaperId>();
  const [window, setWindow] = useState<[number, number]>([0, 0]);
  const onWindow = useCallback((first: number, last: number) => setWindow([first, last]), []);
  const { entries, error: lost } = useEntries(ids ?? [], window, current);
  const interests = useWatched(watchInterests);
  const tags = useWatched(watchTags);
  const actions = useMemo(() => shelfActions(run), [run]);
  const problem = error ?? lost ?? interests.error ?? tags.error;
  if (problem !== undefined) return <Notice problem={text('popupCannotRead', sayError(problem))} />;
  if (!ids) return null;
  if (ids.length === 0)
    return (
      <Empty title={text('popupNoSaved')}>
        <p>{text('popupHowToSave')}</p>
      </Empty>
    );
  return (
    <div class="saved">
      <Shelf
        ids={ids}
        entries={entries}
        current={current}
        interests={interests.value ?? []}
        tags={(tags.value ?? []).map(({ tag }) => tag)}
        colours={{}}
        keys={keys}
        actions={actions}
        onCurrent={setCurrent}
        onWindow={onWindow}
      />
    </div>
  );
}
