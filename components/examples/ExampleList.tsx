import { useRef, useState } from 'preact/hooks';
import { focusNext } from '@/components/focus-next';
import { Icon } from '@/components/Icon';
import { More } from '@/components/More';
import type { Paper } from '@/domain/paper';
import { text } from '@/locale/text';

const step = 6; // Papers

interface ExampleListProps {
  examples: Paper[];
  onRemove: (id: Paper['id']) => void;
}

/** The example papers, the last added first, each with a button that removes it. */
export function ExampleList({ examples, onRemove }: ExampleListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [limit, setLimit] = useState(step);
  const shown = examples.toReversed().slice(0, limit);
  const remove = (id: Paper['id'], place: number) => {
    onRemove(id);
    focusNext(list, place);
  };

  if (shown.length === 0) return null;
  return (
    <div class="example-list">
      <ul ref={list} aria-label={text('optionsExamples')}>
        {shown.map((paper, place) => (
          <li key={paper.id}>
            <PaperLine paper={paper} />
            <button
              type="button"
              class="quiet icon"
              aria-label={text('optionsRemovePhrase', paper.title)}
              onClick={() => remove(paper.id, place)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {examples.length > limit && <More onMore={() => setLimit(limit * 4)} />}
    </div>
  );
}

/** A paper in two short lines. */
export function PaperLine({ paper }: { paper: Paper }) {
  const { title, authors, abstract } = paper;
  const by = authors.length > 2 ? text('optionsFirstAuthor', authors[0] ?? '') : authors.join(', ');
  return (
    <span class="paper-line">
      <bdi>{title}</bdi>
      <span class="muted">
        {by !== '' && <bdi>{by}</bdi>}
        {abstract === undefined && <span>{text('optionsNoAbstract')}</span>}
      </span>
    </span>
  );
}
