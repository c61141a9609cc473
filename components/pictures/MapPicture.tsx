import './map.css';

import { useMemo, useState } from 'preact/hooks';
import type { Interest } from '@/domain/interest';
import type { PaperId } from '@/domain/paper';
import type { Dot, LibraryMap } from '@/domain/pictures/map';
import { countText, text } from '@/locale/text';
import { ClusterTable } from './ClusterTable';
import { Dots } from './Dots';
import { type Look, looksOf } from './shapes';

interface MapPictureProps {
  map: LibraryMap;
  interests: Interest[];
  /** The interests that a paper was flagged for. */
  interestsOf: ReadonlyMap<PaperId, string[]>;
  /** Shows a paper in the list. */
  onShow: (dot: Dot) => void;
}

/** The library as a map on which papers that are alike stand near each other, and as a table of its clusters. */
export function MapPicture({ map, interests, interestsOf, onShow }: MapPictureProps) {
  const [told, setTold] = useState<Dot>();
  const looks = useMemo(() => looksOf(interests, text('picturesNoInterest')), [interests]);
  const lookOf = useMemo(() => {
    const first = (id: PaperId) => interestsOf.get(id)?.find((interest) => looks.of.has(interest));
    return (id: PaperId) => looks.of.get(first(id) ?? '') ?? looks.none;
  }, [looks, interestsOf]);
  return (
    <>
      <div class="map">
        <Dots dots={map.dots} lookOf={lookOf} onTell={setTold} onShow={onShow} />
        {map.clusters.map(({ words, label: { x, y } }, at) => (
          <span key={`${x} ${y}`} class="cluster" aria-hidden="true" style={{ '--x': x, '--y': y }}>
            <b>{at + 1}</b> <bdi>{words.join(', ')}</bdi>
          </span>
        ))}
      </div>
      <p class="told">{told ? <bdi>{told.title}</bdi> : text('picturesMapHint')}</p>
      <Legend looks={[...new Set(map.dots.map(({ id }) => lookOf(id)))]} />
      {map.unknown > 0 && <p class="hint">{countText('picturesMapUnknown', map.unknown)}</p>}
      <ClusterTable clusters={map.clusters} onShow={onShow} />
    </>
  );
}

function Legend({ looks }: { looks: Look[] }) {
  return (
    <ul class="map-legend">
      {looks.map(({ name, colour, shape }) => (
        <li key={`${name} ${shape}`}>
          <svg viewBox="-12 -12 24 24" width="16" height="16" aria-hidden="true">
            <path class="dot" d={shape} data-colour={colour} />
          </svg>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
