import { MarkedText } from '@/components/interests/MarkedText';
import { spansIn } from '@/components/opened/entry';
import type { Entry } from '@/components/papers/PaperRow';
import { text } from '@/locale/text';

/** The abstract under its heading, with the words that speak for the paper. */
export function AbstractText({ entry }: { entry: Entry }) {
  const { abstract } = entry.paper;
  return (
    <>
      <h3>{text('paneAbstract')}</h3>
      {abstract === undefined ? (
        <p class="muted">{text('paneNoAbstract')}</p>
      ) : (
        <p class="abstract" dir="auto">
          <MarkedText text={abstract} spans={spansIn(entry, 'abstract')} />
        </p>
      )}
    </>
  );
}
