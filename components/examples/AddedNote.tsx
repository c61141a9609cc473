import { Notice } from '@/components/Notice';
import { mostExamples } from '@/domain/draft';
import { countText, text } from '@/locale/text';
import type { FoundPapers } from './sources';

/** What became of papers that the reader named. */
export type Added = (FoundPapers & { added: number; full: boolean }) | { problem: string };

/** Says what was added, and what was not and why. */
export function AddedNote({ added }: { added: Added | undefined }) {
  return (
    <div role="status" class="added" data-testid="examples-note">
      {added && ('problem' in added ? <Notice problem={added.problem} /> : <Said {...added} />)}
    </div>
  );
}

function Said({ papers, unknown, leftOut, added, full }: Exclude<Added, { problem: string }>) {
  const there = papers.length - added;
  return (
    <>
      {papers.length + unknown.length + leftOut === 0 && <p>{text('optionsExamplesNone')}</p>}
      {added > 0 && <p>{countText('optionsExamplesAdded', added)}</p>}
      {there > 0 && !full && <p>{countText('optionsExamplesThere', there)}</p>}
      {there > 0 && full && <p>{text('optionsExamplesFull', mostExamples.toLocaleString())}</p>}
      {unknown.length > 0 && (
        <p>
          <bdi>{text('optionsExamplesUnknown', unknown.join(', '))}</bdi>
        </p>
      )}
      {leftOut > 0 && <p>{countText('optionsExamplesLeftOut', leftOut)}</p>}
    </>
  );
}
