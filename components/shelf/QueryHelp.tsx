import { fields } from '@/domain/search/written';
import { type TextKey, text } from '@/locale/text';

const meanings: Record<(typeof fields)[number]['field'], TextKey> = {
  author: 'queryAuthor',
  tag: 'queryTag',
  status: 'queryStatus',
  is: 'queryIs',
  has: 'queryHas',
  in: 'queryIn',
  year: 'queryYear',
  saved: 'querySaved',
  seen: 'querySeen',
};

/** How to search, unfolded by a question mark. */
export function QueryHelp() {
  return (
    <details class="query-help">
      <summary aria-label={text('queryHelp')} title={text('queryHelp')}>
        ?
      </summary>
      <div>
        <p>{text('queryWords')}</p>
        <dl>
          {fields.map(({ field, example }) => (
            <div key={field}>
              <dt>
                <code>{example}</code>
              </dt>
              <dd>{text(meanings[field])}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
