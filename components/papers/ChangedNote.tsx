import { Notice } from '@/components/Notice';
import { countText, text } from '@/locale/text';
import type { ReadState } from './PageView';

interface ChangedNoteProps {
  page: Pick<ReadState, 'site' | 'problems' | 'changed' | 'found' | 'sure'>;
  onReport: () => void;
}

/** Says that a site may have changed, and lets the reader tell whoever can mend that. */
export function ChangedNote({ page, onReport }: ChangedNoteProps) {
  const { problems } = page;
  return (
    <Notice problem={sayChange(page)}>
      <details class="problems">
        <summary>{countText('popupProblems', problems.length)}</summary>
        <ul>
          {problems.map((problem) => (
            <li key={problem}>
              <bdi>{problem}</bdi>
            </li>
          ))}
        </ul>
      </details>
      <p class="report">
        <button type="button" onClick={onReport}>
          {text('popupReport')}
        </button>
        <span>{text('popupReportHint')}</span>
      </p>
    </Notice>
  );
}

function sayChange({ site, changed, found, sure }: ChangedNoteProps['page']): string {
  if (changed && found === 0) return text('popupChangedNothing', site);
  if (changed && sure !== undefined) return text('popupChangedLinks', site);
  return text('popupSiteChanged', site);
}
