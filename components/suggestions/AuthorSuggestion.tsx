import { useState } from 'preact/hooks';
import type { Interest } from '@/domain/interest';
import type { AuthorIdea } from '@/domain/relevance/suggest-authors';
import { countText, text } from '@/locale/text';
import { SavedTitles } from './SavedTitles';

interface AuthorSuggestionProps {
  idea: AuthorIdea;
  /** At least one. */
  interests: Interest[];
  onFollow: (interest: Interest, button: HTMLElement) => void;
  onDecline: (button: HTMLElement) => void;
}

/** An author of several saved papers, to be followed in an interest. */
export function AuthorSuggestion({ idea, interests, onFollow, onDecline }: AuthorSuggestionProps) {
  const { author, papers, interest: likely } = idea;
  const [chosen, setChosen] = useState<Interest['id']>();
  const interest = interests.find(({ id }) => id === (chosen ?? likely)) ?? interests[0];
  if (!interest) return null;
  return (
    <li data-testid="suggested-author">
      <p>
        <bdi class="author">{author}</bdi> {countText('optionsFollowWrote', papers.length)}
      </p>
      <SavedTitles papers={papers} />
      <div class="actions">
        <button
          type="button"
          aria-label={text('optionsFollowFor', author, interest.name)}
          onClick={({ currentTarget }) => onFollow(interest, currentTarget)}
        >
          {text('optionsFollow')}
          {interests.length === 1 && <bdi>{interest.name}</bdi>}
        </button>
        {interests.length > 1 && (
          <select
            value={interest.id}
            aria-label={text('optionsFollowIn', author)}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {interests.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <button
          type="button"
          class="quiet"
          aria-label={text('optionsFollowNoFor', author)}
          onClick={({ currentTarget }) => onDecline(currentTarget)}
        >
          {text('optionsFollowNo')}
        </button>
      </div>
    </li>
  );
}
