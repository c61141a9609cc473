import './other-ids.css';

import { type Paper, type PaperId, urlOf } from '@/domain/paper';
import { countText, text } from '@/locale/text';

interface Props {
  paper: Paper;
  onKeepApart: (id: PaperId) => void;
}

/** The other ids that were found to name a paper, and a way to say of each that it does not. */
export function OtherIds({ paper, onKeepApart }: Props) {
  const { aliases = [] } = paper;
  if (aliases.length === 0) return null;
  return (
    <details class="other-ids">
      <summary>{countText('commonOtherIds', aliases.length)}</summary>
      <ul>
        {aliases.map((id) => (
          <li key={id}>
            <a href={urlOf(id)} target="_blank" rel="noreferrer">
              <bdi>{id}</bdi>
            </a>
            <button
              type="button"
              class="quiet"
              aria-label={text('commonKeepApartFrom', id)}
              onClick={() => onKeepApart(id)}
            >
              {text('commonKeepApart')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
