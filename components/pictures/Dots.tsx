import { useMemo, useRef, useState } from 'preact/hooks';
import type { PaperId } from '@/domain/paper';
import type { Dot } from '@/domain/pictures/map';
import { type Point, pointNear, pointTowards } from '@/domain/pictures/point';
import { text } from '@/locale/text';
import type { Look } from './shapes';

interface DotsProps {
  dots: Dot[];
  lookOf: (id: PaperId) => Look;
  /** The dot that the pointer is on, else the one that has the focus. */
  onTell: (dot: Dot | undefined) => void;
  onShow: (dot: Dot) => void;
}

const width = 1_000;
const height = 640;
const margin = 24;
const finger = 22; // Pixels around its middle

const arrows: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The dots of a map. One of them can be reached by Tab, the others from there by arrow keys. */
export function Dots({ dots, lookOf, onTell, onShow }: DotsProps) {
  const picture = useRef<SVGSVGElement>(null);
  const [chosen, setChosen] = useState<PaperId>();
  const reached = dots.some(({ id }) => id === chosen) ? chosen : dots[0]?.id;
  const dotOf = ({ target }: Event) =>
    target instanceof SVGElement && target.dataset.at !== undefined ? Number(target.dataset.at) : undefined;
  const on = useRef<{ pointer?: Dot | undefined; focus?: Dot | undefined }>({});
  const tell = (by: 'pointer' | 'focus', dot?: Dot) => {
    on.current[by] = dot;
    onTell(on.current.pointer ?? on.current.focus);
  };
  const dotAt = (event: Event) => dots[dotOf(event) ?? -1];
  const show = (event: Event) => {
    const dot = dotAt(event) ?? dots[dotUnderFinger(event, dots) ?? -1];
    if (dot) onShow(dot);
  };
  const press = (event: KeyboardEvent) => {
    const at = dotOf(event);
    const isPress = event.key === 'Enter' || event.key === ' ';
    const direction = Object.hasOwn(arrows, event.key) ? arrows[event.key] : undefined;
    if (at === undefined || event.ctrlKey || event.metaKey || event.altKey || !(isPress || direction)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!direction) return show(event);
    const next = pointTowards(dots, at, direction);
    if (next === undefined) return;
    setChosen(dots[next]?.id);
    picture.current?.querySelector<SVGElement>(`[data-at="${next}"]`)?.focus();
  };
  const drawn = useMemo(
    () =>
      dots.map((dot, at) => (
        <DotPath key={dot.id} dot={dot} at={at} look={lookOf(dot.id)} reached={dot.id === reached} />
      )),
    [dots, lookOf, reached],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set holds no drawing
    <svg
      ref={picture}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={text('picturesMap')}
      data-many={dots.length > 400 || undefined}
      onPointerOver={(event) => tell('pointer', dotAt(event))}
      onPointerLeave={() => tell('pointer')}
      onFocusIn={(event) => tell('focus', dotAt(event))}
      onFocusOut={() => tell('focus')}
      onClick={show}
      onKeyDown={press}
    >
      {drawn}
    </svg>
  );
}

/** The dot that a finger means, which covers more than one. */
function dotUnderFinger(event: Event, dots: Dot[]): number | undefined {
  if (!(event instanceof PointerEvent && event.pointerType === 'touch')) return;
  if (!(event.currentTarget instanceof SVGElement)) return;
  const { left, top, width: seenWidth } = event.currentTarget.getBoundingClientRect();
  const scale = seenWidth / width;
  const spot = { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale };
  return pointNear(dots.map(placeOf), spot, finger / scale);
}

function placeOf({ x, y }: Point): Point {
  return { x: margin + x * (width - 2 * margin), y: margin + y * (height - 2 * margin) };
}

function DotPath({ dot, at, look, reached }: { dot: Dot; at: number; look: Look; reached: boolean }) {
  const { x, y } = placeOf(dot);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no button can be drawn into a picture
    <path
      class="dot"
      d={look.shape}
      style={{ translate: `${x.toFixed(1)}px ${y.toFixed(1)}px` }}
      data-colour={look.colour}
      data-at={at}
      role="button"
      aria-label={text('picturesDot', dot.title, look.name)}
      tabindex={reached ? 0 : -1} // In lower case, as drawings know it
    />
  );
}
