import { useId } from 'preact/hooks';
import { sayDay } from '@/components/learned/week';
import { text } from '@/locale/text';

const height = 64; // Pixels, of the tallest bar
const above = 18; // Pixels for the number over it
const below = 20; // Pixels for the dates
const dated = 5; // Every so many bars have a date

interface BarsProps {
  title: string;
  /** One for each week; undefined while they are counted. */
  counts: number[] | undefined;
  /** When each week began, in milliseconds since 1970. */
  starts: number[];
}

/** One number a week, on a scale of its own. Where there is room each bar has its number, else the tallest and the last. */
export function Bars({ title, counts, starts }: BarsProps) {
  const id = useId();
  if (!counts) return <p class="muted">{text('picturesCounting', title)}</p>;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, ...counts);
  const tallest = counts.lastIndexOf(most);
  return (
    <div class="bars">
      <h3>
        {title} <span class="muted">{text('picturesTotal', total.toLocaleString())}</span>
      </h3>
      <svg width="100%" height={above + height + below} role="img" aria-labelledby={id}>
        <title id={id}>{`${title} ${text('picturesTotal', total.toLocaleString())}`}</title>
        {counts.map((count, at) => (
          <Bar
            key={starts[at]}
            at={at}
            many={counts.length}
            count={count}
            tall={(height * count) / most}
            start={starts[at] ?? 0}
            kept={at === tallest || (at === counts.length - 1 && at - tallest > 2)}
          />
        ))}
        <line class="ground" x1="0" x2="100%" y1={above + height} y2={above + height} />
      </svg>
    </div>
  );
}

interface BarProps {
  at: number;
  many: number;
  count: number;
  /** Pixels. */
  tall: number;
  start: number;
  /** Its number is shown where there is no room for all. */
  kept: boolean;
}

function Bar({ at, many, count, tall, start, kept }: BarProps) {
  const share = (part: number) => `${(100 * (at + part)) / many}%`;
  const ground = above + height;
  const edge = at === 0 ? 'first' : at === many - 1 ? 'last' : '';
  return (
    <>
      {count > 0 && (
        <>
          <rect x={share(0.15)} y={ground - tall} width={`${70 / many}%`} height={tall} />
          <text class={kept ? 'kept' : undefined} x={share(0.5)} y={ground - tall - 5}>
            {sayShort(count)}
          </text>
        </>
      )}
      {(many - 1 - at) % dated === 0 && (
        <text class={`date ${edge}`} x={share({ first: 0, last: 1, '': 0.5 }[edge])} y={ground + 15}>
          {sayDay(start)}
        </text>
      )}
    </>
  );
}

/** `1.2K` */
function sayShort(count: number): string {
  const form = { notation: 'compact', maximumSignificantDigits: count < 1_000 ? 3 : 2 } as const;
  return new Intl.NumberFormat(text('commonLanguage'), form).format(count);
}
