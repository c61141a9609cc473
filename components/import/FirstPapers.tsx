import { Authors } from '@/components/papers/Authors';
import { titleOf } from '@/components/papers/PaperLink';
import type { Paper } from '@/domain/paper';
import { text } from '@/locale/text';

const shown = 20;

/** The papers that a file begins with. */
export function FirstPapers({ papers }: { papers: Paper[] }) {
  if (papers.length === 0) return null;
  return (
    <section class="import-first">
      <h3>{text('importFirst')}</h3>
      <ol>
        {papers.slice(0, shown).map((paper, at) => (
          <li key={`${at} ${paper.id}`}>
            <bdi class="title">{titleOf(paper)}</bdi>
            <Authors paper={paper} />
          </li>
        ))}
      </ol>
    </section>
  );
}
