import type { Paper } from '@/domain/paper';
import { text } from '@/locale/text';

/** Every author that is known by name, and how many more there are. */
export function AllAuthors({ paper }: { paper: Paper }) {
  const more = paper.moreAuthors ?? 0;
  if (paper.authors.length === 0) return null;
  return (
    <p class="authors">
      {paper.authors.map((name, at) => (
        <>
          {at > 0 && ', '}
          <bdi>{name}</bdi>
        </>
      ))}
      {more > 0 && ` ${text('commonMoreAuthors', more.toLocaleString())}`}
    </p>
  );
}
