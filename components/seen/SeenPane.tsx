import { MarkedText } from '@/components/interests/MarkedText';
import { spansIn } from '@/components/opened/entry';
import type { PaperActions } from '@/components/papers/PaperRow';
import { PaperTitle } from '@/components/papers/PaperTitle';
import { WhyLine } from '@/components/papers/WhyLine';
import { AllAuthors } from '@/components/shelf/AllAuthors';
import { PaperPages } from '@/components/shelf/PaperPages';
import { sayWhen } from '@/components/when';
import type { Interest } from '@/domain/interest';
import { isOpened } from '@/domain/opened';
import type { SeenPaper } from '@/domain/seen-paper';
import { text } from '@/locale/text';
import { entryOfSeen } from './SeenRow';

interface Props {
  seen: SeenPaper;
  interests: Interest[];
  actions: PaperActions;
}

/** Everything about one paper that was seen: above all where. */
export function SeenPane({ seen, interests, actions }: Props) {
  const entry = entryOfSeen(seen);
  const { paper, verdict, origins } = seen;
  return (
    <section class="paper-pane" aria-label={text('paneLabel')} data-testid="seen-pane">
      <h2>
        <PaperTitle entry={entry} spans={spansIn(entry, 'title')} open={actions.open} />
      </h2>
      <AllAuthors paper={paper} />
      <PaperPages paper={paper} />
      {verdict && <WhyLine verdict={verdict} paper={paper} interests={interests} />}
      <h3>{text('seenWhere')}</h3>
      <ul class="origins">
        {origins.map(({ site, url, at }) => (
          <li key={url}>
            {isOpened(url) ? (
              <bdi>{site}</bdi>
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                <bdi>{site}</bdi>
              </a>
            )}{' '}
            <span class="muted">{sayWhen(at)}</span>
          </li>
        ))}
      </ul>
      <h3>{text('paneAbstract')}</h3>
      {paper.abstract === undefined ? (
        <p class="muted">{text('paneNoAbstract')}</p>
      ) : (
        <p class="abstract" dir="auto">
          <MarkedText text={paper.abstract} spans={spansIn(entry, 'abstract')} />
        </p>
      )}
    </section>
  );
}
