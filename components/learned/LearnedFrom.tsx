import type { Summary } from '@/domain/relevance/learned';
import { countText, language, text } from '@/locale/text';

/** How many papers of each kind taught an interest, in a sentence. */
export function LearnedFrom({ summary: { liked, disliked, seen } }: { summary: Summary }) {
  const kinds = [
    countText('optionsLearnedLiked', liked),
    countText('optionsLearnedDisliked', disliked),
    countText('optionsLearnedSeen', seen),
  ];
  const list = new Intl.ListFormat(language()).format(kinds);
  return <p data-testid="learned-from">{text('optionsLearnedFrom', list)}</p>;
}
