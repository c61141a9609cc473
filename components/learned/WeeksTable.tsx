import { text } from '@/locale/text';
import { sayDay, type Week } from './week';

/** The numbers behind the plot. */
export function WeeksTable({ weeks }: { weeks: Week[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text('optionsWeeksFrom')}</th>
          <th scope="col">{text('optionsWeeksFlagged')}</th>
          <th scope="col">{text('optionsWeeksSaved')}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ start, flagged, saved }) => (
          <tr key={start}>
            <th scope="row">{sayDay(start)}</th>
            <td>{flagged.toLocaleString()}</td>
            <td>{saved.toLocaleString()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
