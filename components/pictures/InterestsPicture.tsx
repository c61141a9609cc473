import './pictures.css';

import { InterestChip } from '@/components/interests/InterestChip';
import type { InterestCount } from '@/domain/pictures/weeks';
import { text } from '@/locale/text';

/** What each interest flagged and how much of that was saved: a table with bars in it. */
export function InterestsPicture({ counts }: { counts: InterestCount[] }) {
  return (
    <section class="picture" data-testid="interests-picture">
      <h2>{text('picturesInterests')}</h2>
      <table class="with-bars">
        <thead>
          <tr>
            <th scope="col">{text('picturesInterest')}</th>
            <th scope="col">{text('picturesFlagged')}</th>
            <th scope="col">{text('picturesSavedOf')}</th>
            <th scope="col">{text('picturesPrecision')}</th>
            <th scope="col">{text('picturesPerWeek')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map((count) => (
            <Row key={count.interest.id} {...count} />
          ))}
        </tbody>
      </table>
      <p class="hint">{text('picturesInterestsHint')}</p>
    </section>
  );
}

function Row({ interest, flagged, saved, precision, weekly, perWeek }: InterestCount) {
  const language = text('commonLanguage');
  const most = Math.max(1, ...weekly);
  return (
    <tr data-colour={interest.colour}>
      <th scope="row">
        <InterestChip interest={interest} />
      </th>
      <td data-label={text('picturesFlagged')}>{flagged.toLocaleString()}</td>
      <td data-label={text('picturesSavedOf')}>{saved.toLocaleString()}</td>
      <td data-label={text('picturesPrecision')}>
        {precision === undefined ? (
          <span class="muted">{text('picturesTooFew')}</span>
        ) : (
          <>
            <span class="share">
              <span style={{ '--part': precision }} />
            </span>
            {precision.toLocaleString(language, { style: 'percent' })}
          </>
        )}
      </td>
      <td data-label={text('picturesPerWeek')}>
        <svg class="spark" viewBox={`0 0 ${weekly.length * 4} 20`} aria-hidden="true">
          {weekly.map((count, at) => (
            <rect key={at} x={at * 4} width="3" y={20 - (20 * count) / most} height={(20 * count) / most} />
          ))}
        </svg>
        {perWeek.toLocaleString(language, { maximumFractionDigits: 1 })}
      </td>
    </tr>
  );
}
