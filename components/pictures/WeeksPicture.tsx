import './pictures.css';

import { sayDay } from '@/components/learned/week';
import { text } from '@/locale/text';
import { Bars } from './Bars';

interface WeeksPictureProps {
  /** When each week began, in milliseconds since 1970. */
  starts: number[];
  /** Papers a week; undefined while they are counted. */
  seen: number[] | undefined;
  flagged: number[] | undefined;
  saved: number[] | undefined;
}

/** How many papers were seen, flagged and saved, week by week: three plots, each on a scale of its own, and a table. */
export function WeeksPicture({ starts, seen, flagged, saved }: WeeksPictureProps) {
  const kinds = [
    { title: text('picturesSeen'), counts: seen },
    { title: text('picturesFlagged'), counts: flagged },
    { title: text('picturesSaved'), counts: saved },
  ];
  return (
    <section class="picture" data-testid="weeks-picture">
      <h2>{text('picturesWeeks')}</h2>
      {kinds.map(({ title, counts }) => (
        <Bars key={title} title={title} counts={counts} starts={starts} />
      ))}
      <details>
        <summary>{text('optionsWeeksTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('optionsWeeksFrom')}</th>
              {kinds.map(({ title }) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {starts.map((start, at) => (
              <tr key={start}>
                <th scope="row">{sayDay(start)}</th>
                {kinds.map(({ title, counts }) => (
                  <td key={title}>{counts?.[at]?.toLocaleString() ?? '…'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
