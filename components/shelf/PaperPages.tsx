import type { Paper } from '@/domain/paper';
import { pagesOf } from '@/domain/paper-pages';
import { text } from '@/locale/text';

/** Links to where a paper can be read. */
export function PaperPages({ paper }: { paper: Paper }) {
  return (
    <ul class="pages" aria-label={text('panePages')}>
      {pagesOf(paper).map(({ name, url }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noreferrer">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
