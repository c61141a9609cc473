import { MarkedText } from '@/components/interests/MarkedText';
import { keyOf } from '@/components/keys/in-use';
import type { Span } from '@/domain/verdict';
import { PaperLink, titleOf } from './PaperLink';
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
  return (
    <PaperLink paper={paper} shortcut={keyOf('open')} onOpen={(inBackground) => open(entry, inBackground)}>
      <MarkedText text={titleOf(paper)} spans={paper.title.trim() ? spans : []} />
    </PaperLink>
  );
}
