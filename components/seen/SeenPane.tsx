import { spansIn } from '@/components/opened/entry';
import type { PaperActions } from '@/components/papers/PaperRow';
import { PaperTitle } from '@/components/papers/PaperTitle';
import { AbstractText } from '@/components/shelf/AbstractText';
import { AllAuthors } from '@/components/shelf/AllAuthors';
import { Origins } from '@/components/shelf/Origins';
import { PaperPages } from '@/components/shelf/PaperPages';
import { Reasons } from '@/components/shelf/Reasons';
import type { Interest } from '@/domain/interest';
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
  const { paper, verdict } = seen;
  return (
    <section class="paper-pane" aria-label={text('paneLabel')} data-testid="seen-pane">
      <h2>
        <PaperTitle entry={entry} spans={spansIn(entry, 'title')} open={actions.open} />
      </h2>
      <AllAuthors paper={paper} />
      <PaperPages paper={paper} />
      {verdict && <Reasons verdict={verdict} paper={paper} interests={interests} />}
      <Origins origins={seen.origins} />
      <AbstractText entry={entry} />
    </section>
  );
}
