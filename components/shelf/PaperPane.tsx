import './paper-pane.css';

import { useLayoutEffect, useRef } from 'preact/hooks';

import { ExportMenu } from '@/components/export/ExportMenu';
import type { Exporting } from '@/components/export/use-export';
import { Icon } from '@/components/Icon';
import { NoteField } from '@/components/note/NoteField';
import { spansIn } from '@/components/opened/entry';
import { NewsLine } from '@/components/papers/NewsLine';
import { OtherIds } from '@/components/papers/OtherIds';
import { PaperTitle } from '@/components/papers/PaperTitle';
import { sayWhen } from '@/components/when';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { AbstractText } from './AbstractText';
import { AllAuthors } from './AllAuthors';
import type { ShelfActions, ShelfEntry } from './entry';
import { Origins } from './Origins';
import { PaperDeeds } from './PaperDeeds';
import { PaperPages } from './PaperPages';
import { Reasons } from './Reasons';
import { StatusPicker } from './StatusPicker';
import { TagsField } from './TagsField';

interface Props {
  entry: ShelfEntry;
  interests: Interest[];
  /** All there are, for suggestions. */
  tags: string[];
  colours: Record<string, string>;
  actions: ShelfActions;
  exporting: Exporting;
  /** Back to the list. */
  onClose: () => void;
}

/** Everything about one saved paper. */
export function PaperPane({ entry, interests, tags, colours, actions, exporting, onClose }: Props) {
  const { paper, verdict, news } = entry;
  const ids = [paper.id];
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => section.current?.scrollTo(0, 0), [paper.id]);
  return (
    <section ref={section} class="paper-pane" aria-label={text('paneLabel')} data-testid="paper-pane">
      <BackToList onClose={onClose} />
      <h2>
        <PaperTitle entry={entry} spans={spansIn(entry, 'title')} open={actions.open} />
      </h2>
      <AllAuthors paper={paper} />
      <p class="muted facts">
        <bdi>{factsOf(entry)}</bdi>
      </p>
      <PaperPages paper={paper} />
      <StatusPicker status={entry.status} onPick={(status) => actions.setStatus(ids, status)} />
      <PaperDeeds entry={entry} actions={actions} />
      <ExportMenu taken={{ ids }} exporting={exporting} />
      {news && <NewsLine news={news} />}
      {verdict && <Reasons verdict={verdict} paper={paper} interests={interests} />}
      <TagsField
        tags={entry.tags}
        suggestions={tags}
        colours={colours}
        onAdd={(tag) => actions.addTag(ids, tag)}
        onRemove={(tag) => actions.removeTag(ids, tag)}
      />
      <NoteField
        key={paper.id}
        note={entry.note}
        onKeep={(note, base) => actions.setNote(paper.id, note, base)}
      />
      <AbstractText entry={entry} />
      <Origins origins={entry.origins} />
      <OtherIds paper={paper} onKeepApart={(id) => actions.keepApart(entry, id)} />
    </section>
  );
}

/** Is seen where there is no room for both. */
export function BackToList({ onClose }: Pick<Props, 'onClose'>) {
  return (
    <button type="button" class="quiet back" onClick={onClose}>
      <Icon name="undo" />
      {text('paneBack')}
    </button>
  );
}

function factsOf({ paper, from, at }: ShelfEntry): string {
  const saved = at === undefined ? undefined : text('paneSaved', sayWhen(at), from?.site ?? '–');
  return [paper.venue, paper.date, paper.comment, paper.categories?.join(', '), saved]
    .filter(Boolean)
    .join(' · ');
}
