import { type Paper, urlOf } from '@/domain/paper';
import { countText } from '@/locale/text';

const most = 4;

/** The titles of saved papers; of many, the first ones. */
export function SavedTitles({ papers }: { papers: Paper[] }) {
  const more = papers.length - most;
  return (
    <ul class="saved-titles">
      {papers.slice(0, most).map(({ id, title }) => (
        <li key={id}>
          <a href={urlOf(id)} target="_blank" rel="noreferrer">
            <bdi>{title}</bdi>
          </a>
        </li>
      ))}
      {more > 0 && <li class="muted">{countText('optionsPreviewMore', more)}</li>}
    </ul>
  );
}
