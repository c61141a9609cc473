import { useRef } from 'preact/hooks';
import { focusNext } from '@/components/focus-next';
import { type PaperId, urlOf } from '@/domain/paper';
import type { Summary } from '@/domain/relevance/learned';
import { text } from '@/locale/text';

interface TeachersProps {
  /** The strongest first. */
  teachers: Summary['teachers'];
  onForget: (paperId: PaperId) => void;
}

/** The papers that an interest learned most from. */
export function Teachers({ teachers, onForget }: TeachersProps) {
  const list = useRef<HTMLOListElement>(null);
  const forget = (paperId: PaperId, place: number) => {
    onForget(paperId);
    focusNext(list, place);
  };

  if (teachers.length === 0) return null;
  return (
    <section>
      <h3>{text('optionsLearnedTeachers')}</h3>
      <ol ref={list} class="teachers">
        {teachers.map(({ paperId, title, like }, place) => (
          <li key={paperId} data-like={like}>
            <span class="side">{text(like ? 'optionsLearnedLike' : 'optionsLearnedUnlike')}</span>
            <a href={urlOf(paperId)} target="_blank" rel="noreferrer">
              <bdi>{title}</bdi>
            </a>
            <button
              type="button"
              class="quiet"
              aria-label={text('optionsLearnedForgetPaper', title)}
              onClick={() => forget(paperId, place)}
            >
              {text('optionsLearnedForgetThis')}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
