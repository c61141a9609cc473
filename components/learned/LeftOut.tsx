import { useRef } from 'preact/hooks';
import { focusNext } from '@/components/focus-next';
import type { Paper, PaperId } from '@/domain/paper';
import { text } from '@/locale/text';

interface LeftOutProps {
  papers: Paper[];
  onTake: (paperId: PaperId) => void;
}

/** Papers that nothing is learned from, until the reader takes them in again. */
export function LeftOut({ papers, onTake }: LeftOutProps) {
  const list = useRef<HTMLUListElement>(null);
  const take = (paperId: PaperId, place: number) => {
    onTake(paperId);
    focusNext(list, place);
  };
  return (
    <section>
      <h3>{text('optionsLearnedLeftOut')}</h3>
      <ul ref={list} class="teachers">
        {papers.map(({ id, title }, place) => (
          <li key={id}>
            <bdi>{title || id}</bdi>
            <button
              type="button"
              class="quiet"
              aria-label={text('optionsLearnedTakePaper', title || id)}
              onClick={() => take(id, place)}
            >
              {text('optionsLearnedTake')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
