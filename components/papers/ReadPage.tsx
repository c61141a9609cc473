import { useState } from 'preact/hooks';

import { Empty } from '@/components/Empty';
import { ExportMenu } from '@/components/export/ExportMenu';
import type { Exporting } from '@/components/export/use-export';
import { More } from '@/components/More';
import type { Interest } from '@/domain/interest';
import { countText, text } from '@/locale/text';
import { ChangedNote } from './ChangedNote';
import type { ReadState } from './PageView';
import { PaperList } from './PaperList';
import type { PaperActions } from './PaperRow';

const atOnce = 100; // A page may list thousands
const quiteSure = 0.7;

interface ReadPageProps {
  page: ReadState;
  interests: Interest[];
  actions: PaperActions;
  exporting: Exporting;
  onReport: () => void;
}

/** What was found on the page in front. */
export function ReadPage({ page, interests, actions, exporting, onReport }: ReadPageProps) {
  const [shown, setShown] = useState(atOnce);
  const { found, fresh, flagged, problems, sure } = page;
  return (
    <>
      {problems.length > 0 && <ChangedNote page={page} onReport={onReport} />}
      {found > 0 && (
        <div class="summary">
          <p>
            <strong>{countText('popupFound', found, flagged.length)}</strong>
            {fresh > 0 && ` · ${text('popupFresh', fresh.toLocaleString())}`}
          </p>
          {sure !== undefined && (
            <p class="muted">
              {countText('popupByLinks', found)} · {text(sure < quiteSure ? 'popupUnsure' : 'popupSure')}
            </p>
          )}
          <ExportMenu taken={{ papers: flagged.map(({ paper }) => paper) }} exporting={exporting} />
        </div>
      )}
      {found > 0 && flagged.length === 0 && <Empty title={text('popupNoneFlagged')} />}
      {found === 0 && problems.length === 0 && <Empty title={text('popupNothingListed')} />}
      <PaperList groups={[{ entries: flagged.slice(0, shown) }]} interests={interests} actions={actions} />
      {flagged.length > shown && <More onMore={() => setShown(shown + atOnce)} />}
    </>
  );
}
