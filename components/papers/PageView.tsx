import { useState } from 'preact/hooks';
import { Empty } from '@/components/Empty';
import { More } from '@/components/More';
import { Notice } from '@/components/Notice';
import type { Interest } from '@/domain/interest';
import { countText, text } from '@/locale/text';
import { PaperList } from './PaperList';
import type { Entry, PaperActions } from './PaperRow';
import { WhereToRead } from './WhereToRead';

const atOnce = 100; // A page may list thousands

/** What is known of the page in front: still asking, no digest, or what was found on it. */
export type PageState =
  | { state: 'asking' }
  | { state: 'none' }
  | { state: 'off'; site: string }
  | { state: 'read'; site: string; found: number; fresh: number; problems: string[]; flagged: Entry[] };

interface Props {
  page: PageState;
  interests: Interest[];
  actions: PaperActions;
  onSwitchOn: (site: string) => void;
}

/** The tab *This page*. */
export function PageView({ page, interests, actions, onSwitchOn }: Props) {
  if (page.state === 'asking') return null;
  if (page.state === 'none')
    return (
      <Empty title={text('popupNoDigest')}>
        <WhereToRead />
      </Empty>
    );
  if (page.state === 'off')
    return (
      <Empty title={text('popupSiteOff', page.site)}>
        <button type="button" class="primary" onClick={() => onSwitchOn(page.site)}>
          {text('popupSwitchOn')}
        </button>
      </Empty>
    );
  return <ReadPage page={page} interests={interests} actions={actions} />;
}

interface ReadProps extends Pick<Props, 'interests' | 'actions'> {
  page: Extract<PageState, { state: 'read' }>;
}

function ReadPage({ page, interests, actions }: ReadProps) {
  const [shown, setShown] = useState(atOnce);
  return (
    <>
      {page.problems.length > 0 && <Problems site={page.site} problems={page.problems} />}
      {page.found > 0 && (
        <p class="summary">
          <strong>{countText('popupFound', page.found, page.flagged.length)}</strong>
          {page.fresh > 0 && ` · ${text('popupFresh', page.fresh.toLocaleString())}`}
        </p>
      )}
      {page.found > 0 && page.flagged.length === 0 && <Empty title={text('popupNoneFlagged')} />}
      {page.found === 0 && page.problems.length === 0 && <Empty title={text('popupNothingListed')} />}
      <PaperList
        groups={[{ entries: page.flagged.slice(0, shown) }]}
        interests={interests}
        actions={actions}
      />
      {page.flagged.length > shown && <More onMore={() => setShown(shown + atOnce)} />}
    </>
  );
}

function Problems({ site, problems }: { site: string; problems: string[] }) {
  return (
    <Notice problem={text('popupSiteChanged', site)}>
      <p>{text('popupSiteChangedAdvice')}</p>
      <ul class="problems">
        {problems.map((problem) => (
          <li key={problem}>
            <bdi>{problem}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
