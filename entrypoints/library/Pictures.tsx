import { useMemo } from 'preact/hooks';

import { Empty } from '@/components/Empty';
import { Notice } from '@/components/Notice';
import { InterestsPicture } from '@/components/pictures/InterestsPicture';
import { MapPicture } from '@/components/pictures/MapPicture';
import { WeeksPicture } from '@/components/pictures/WeeksPicture';
import { sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import type { Interest } from '@/domain/interest';
import { leastOnMap } from '@/domain/pictures/map';
import { countByInterest } from '@/domain/pictures/weeks';
import { quote } from '@/domain/search/written';
import { text } from '@/locale/text';
import { watchInterests } from '@/storage/interests';
import { useCounts, useMap, useShownAt } from './use-pictures';

interface Props {
  /** Shows in the list of saved papers what a query finds. */
  onShow: (query: string) => void;
}

/** What was read, as pictures: by week, by interest, and the library as a map. */
export function Pictures({ onShow }: Props) {
  const shownAt = useShownAt('pictures');
  const watched = useWatched(watchInterests);
  const { flaggings, starts, error, ...counts } = useCounts(shownAt);
  const interests = watched.value;
  const byInterest = useMemo(
    () => interests && flaggings && countByInterest(interests, flaggings, starts),
    [interests, flaggings, starts],
  );
  const problem = error ?? watched.error;
  return (
    <>
      {problem !== undefined && <Notice problem={text('popupCannotRead', sayError(problem))} />}
      <WeeksPicture starts={starts} {...counts} />
      {byInterest && byInterest.length > 0 && <InterestsPicture counts={byInterest} />}
      {interests && <LibraryMap now={shownAt} interests={interests} onShow={onShow} />}
    </>
  );
}

function LibraryMap({ now, interests, onShow }: Props & { now: number; interests: Interest[] }) {
  const { drawn, error } = useMap(now);
  if (error !== undefined) return <Notice problem={text('popupCannotRead', sayError(error))} />;
  return (
    <section class="picture" data-testid="map-picture">
      <h2>{text('picturesMap')}</h2>
      {!drawn && <p role="status">{text('picturesDrawing')}</p>}
      {drawn && !drawn.map && <Empty title={text('picturesNoMap', leastOnMap)} />}
      {drawn?.map && (
        <MapPicture
          map={drawn.map}
          interestsOf={drawn.interestsOf}
          interests={interests}
          onShow={({ title }) => onShow(quote(title))}
        />
      )}
    </section>
  );
}
