import { MarkedText } from '@/components/interests/MarkedText';
import { urlOf } from '@/domain/paper';
import type { Span } from '@/domain/verdict';
import { text } from '@/locale/text';
import type { Entry, PaperActions } from './PaperRow';

interface Props {
  entry: Entry;
  /** Words of the title to mark. */
  spans?: Span[];
  open: PaperActions['open'];
}

/** The title of a paper, a link to where it lives. */
export function PaperTitle({ entry, spans = [], open }: Props) {
  const { paper } = entry;
  const isKnown = paper.title.trim() !== '';
  const title = isKnown ? paper.title : text('commonUntitled', paper.id);
  const opening = (event: MouseEvent) => {
    event.preventDefault(); // The popup dies as its tab opens; what is to be remembered goes first
    open(entry, event.button === 1 || event.ctrlKey || event.metaKey);
  };
  return (
    <a
      class="title"
      href={urlOf(paper.id)}
      title={title}
      target="_blank"
      rel="noreferrer"
      aria-keyshortcuts="o"
      onClick={opening}
      onAuxClick={(event) => event.button === 1 && opening(event)}
    >
      <MarkedText text={title} spans={isKnown ? spans : []} />
    </a>
  );
}
