import type { Paper } from '@/domain/paper';
import { text } from '@/locale/text';

const most = 3;

/** The first three authors, and how many more there are. */
export function Authors({ paper }: { paper: Pick<Paper, 'authors' | 'moreAuthors'> }) {
  const named = paper.authors.slice(0, most);
  const more = paper.authors.length - named.length + (paper.moreAuthors ?? 0);
  if (named.length === 0) return null;
  return (
    <p class="authors">
      <span class="names">
        {named.map((name, place) => (
          <>
            {place > 0 && ', '}
            <bdi>{name}</bdi>
          </>
        ))}
      </span>
      {more > 0 && <span>{text('commonMoreAuthors', more.toLocaleString())}</span>}
    </p>
  );
}
