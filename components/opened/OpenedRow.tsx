import { useId, useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { MarkedText } from '@/components/interests/MarkedText';
import { keyOf, withKeyOf } from '@/components/keys/in-use';
import { Authors } from '@/components/papers/Authors';
import { CopyLink, PaperButtons } from '@/components/papers/PaperButtons';
import type { PaperActions } from '@/components/papers/PaperRow';
import { PaperTitle } from '@/components/papers/PaperTitle';
import { WhyLine } from '@/components/papers/WhyLine';
import { sayWhen } from '@/components/when';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { firstInterest, isFlagged, type OpenedEntry, spansIn } from './entry';

interface Props {
  entry: OpenedEntry;
  interests: Interest[];
  actions: PaperActions;
}

/** One paper of an opened digest: as on a page, with its abstract to unfold. */
export function OpenedRow({ entry, interests, actions }: Props) {
  const { paper, verdict, dismissed, nameless } = entry;
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  return (
    <li
      class="paper-row opened-row"
      data-testid="opened-row"
      data-paper={paper.id}
      data-flagged={isFlagged(entry) || undefined}
      data-unread={entry.unread || undefined}
      data-dismissed={dismissed || undefined}
      data-colour={firstInterest(entry, interests)?.colour}
    >
      <PaperTitle entry={entry} spans={spansIn(entry, 'title')} open={actions.open} />
      <Authors paper={paper} />
      {verdict && isFlagged(entry) && <WhyLine verdict={verdict} paper={paper} interests={interests} />}
      {paper.abstract && (
        <p id={id} class="abstract" hidden={!unfolded}>
          {unfolded && <MarkedText text={paper.abstract} spans={spansIn(entry, 'abstract')} />}
        </p>
      )}
      <div class="foot">
        <p class="where">
          <States entry={entry} />
          <bdi>{factsOf(entry)}</bdi>
        </p>
        {paper.abstract && (
          <button
            type="button"
            class="quiet unfold"
            aria-expanded={unfolded}
            aria-controls={id}
            aria-keyshortcuts={keyOf('why')}
            title={withKeyOf(text('pageAbstract'), 'why')}
            onClick={() => setUnfolded(!unfolded)}
          >
            {text('pageAbstract')}
            <Icon name="unfold" />
          </button>
        )}
        {nameless ? (
          <div class="buttons">
            <CopyLink entry={entry} actions={actions} />
          </div>
        ) : (
          <PaperButtons entry={entry} actions={actions} />
        )}
      </div>
    </li>
  );
}

function States({ entry: { saved, dismissed, fresh } }: { entry: OpenedEntry }) {
  return (
    <>
      {saved && <strong>{text('commonSaved')}</strong>}
      {dismissed && <strong>{text('commonDismissed')}</strong>}
      {fresh && <strong>{text('commonNew')}</strong>}
    </>
  );
}

/** Where it was seen before, and what the digest says of it. */
function factsOf({ paper, before, nameless }: OpenedEntry): string {
  if (nameless) return text('libraryNameless');
  const { categories = [], date, venue, comment } = paper;
  return [sayBefore(before), date, venue, categories.join(' '), comment].filter(Boolean).join(' · ');
}

function sayBefore(before: OpenedEntry['before']): string {
  if (!before) return '';
  const { site, at } = before;
  return site === undefined || at === undefined
    ? text('librarySeen')
    : text('librarySeenOn', site, sayWhen(at));
}
