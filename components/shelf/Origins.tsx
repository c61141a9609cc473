import { sayWhen } from '@/components/when';
import { isOpened } from '@/domain/opened';
import type { Sighting } from '@/domain/sighting';
import { text } from '@/locale/text';

/** Where a paper was seen, and when; nothing where that is forgotten. */
export function Origins({ origins }: Pick<Sighting, 'origins'>) {
  if (origins.length === 0) return null;
  return (
    <>
      <h3>{text('seenWhere')}</h3>
      <ul class="origins">
        {origins.map(({ site, url, at }) => (
          <li key={url}>
            {isOpened(url) ? (
              <bdi>{site}</bdi>
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                <bdi>{site}</bdi>
              </a>
            )}{' '}
            <span class="muted">{sayWhen(at)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
