import './weeks-plot.css';

import { useId } from 'preact/hooks';
import { countText, text } from '@/locale/text';
import { WeeksTable } from './WeeksTable';
import { sayDay, type Week } from './week';

const height = 120; // Pixels, of the tallest bar
const above = 18; // Pixels for the number over it
const below = 20; // Pixels for the dates

/** How many papers were flagged, and how many of these saved, week by week. */
export function WeeksPlot({ weeks }: { weeks: Week[] }) {
  const id = useId();
  const most = Math.max(1, ...weeks.map(({ flagged }) => flagged));
  return (
    <section class="weeks">
      <h3>{text('optionsWeeks')}</h3>
      <svg
        width="100%"
        height={above + height + below}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{text('optionsWeeks')}</title>
        <desc id={`${id}-desc`}>{sayTotals(weeks)}</desc>
        {weeks.map((week, place) => (
          <Bar key={week.start} week={week} place={place} many={weeks.length} most={most} />
        ))}
        <line class="ground" x1="0" x2="100%" y1={above + height} y2={above + height} />
      </svg>
      <ul class="legend" aria-hidden="true">
        <li class="flagged">{text('optionsWeeksFlagged')}</li>
        <li class="saved">{text('optionsWeeksSaved')}</li>
      </ul>
      <details>
        <summary>{text('optionsWeeksTable')}</summary>
        <WeeksTable weeks={weeks} />
      </details>
    </section>
  );
}

interface BarProps {
  week: Week;
  place: number;
  many: number;
  /** What the full height stands for. */
  most: number;
}

/** A bar as high as the flagged ones, its lower part filled by the saved ones. Dates stand under every other bar. */
function Bar({ week: { start, flagged, saved }, place, many, most }: BarProps) {
  const share = (part: number) => `${(100 * (place + part)) / many}%`;
  const width = `${70 / many}%`;
  const tall = (height * flagged) / most;
  const filled = (height * Math.min(saved, flagged)) / most;
  const ground = above + height;
  return (
    <>
      {flagged > 0 && (
        <>
          <rect class="flagged" x={share(0.15)} y={ground - tall} width={width} height={tall} rx="2" />
          <rect class="saved" x={share(0.15)} y={ground - filled} width={width} height={filled} rx="2" />
          <text x={share(0.5)} y={ground - tall - 5}>
            {flagged.toLocaleString()}
          </text>
        </>
      )}
      {(many - 1 - place) % 3 === 0 && (
        <text
          class={place === many - 1 ? 'last' : undefined}
          x={share(place === many - 1 ? 0.9 : 0.5)}
          y={ground + 15}
        >
          {sayDay(start)}
        </text>
      )}
    </>
  );
}

function sayTotals(weeks: Week[]): string {
  const total = (kind: 'flagged' | 'saved') => weeks.reduce((sum, week) => sum + week[kind], 0);
  return countText('optionsWeeksTotals', total('flagged'), weeks.length, total('saved'));
}
