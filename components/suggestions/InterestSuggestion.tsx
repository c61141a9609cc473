import type { InterestIdea } from '@/domain/relevance/suggest-interest';
import { countText, text } from '@/locale/text';
import { SavedTitles } from './SavedTitles';

interface InterestSuggestionProps {
  idea: InterestIdea;
  onCreate: (idea: InterestIdea) => void;
  onDecline: (idea: InterestIdea, button: HTMLElement) => void;
}

/** An interest made of saves that no interest covers. */
export function InterestSuggestion({ idea, onCreate, onDecline }: InterestSuggestionProps) {
  const { name, phrases, papers } = idea;
  return (
    <li data-testid="suggested-interest">
      <h3>
        {text('optionsIdea')} <bdi>{name}</bdi>
      </h3>
      <p>{countText('optionsIdeaPapers', papers.length)}</p>
      <SavedTitles papers={papers} />
      <p>
        <bdi>{text('optionsIdeaPhrases', phrases.join(', '))}</bdi>
      </p>
      <div class="actions">
        <button type="button" aria-label={text('optionsIdeaCreateFor', name)} onClick={() => onCreate(idea)}>
          {text('optionsIdeaCreate')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={text('optionsIdeaNoFor', name)}
          onClick={({ currentTarget }) => onDecline(idea, currentTarget)}
        >
          {text('optionsIdeaNo')}
        </button>
      </div>
    </li>
  );
}
