import './suggestions.css';

import { useRef } from 'preact/hooks';
import { focusNext } from '@/components/focus-next';
import type { Interest } from '@/domain/interest';
import type { AuthorIdea } from '@/domain/relevance/suggest-authors';
import type { InterestIdea } from '@/domain/relevance/suggest-interest';
import { text } from '@/locale/text';
import { AuthorSuggestion } from './AuthorSuggestion';
import { InterestSuggestion } from './InterestSuggestion';

/** What Paperlight found in the reader's saves. */
export interface Ideas {
  interest?: InterestIdea;
  authors: AuthorIdea[];
}

interface SuggestionsProps {
  ideas: Ideas;
  interests: Interest[];
  onCreate: (idea: InterestIdea) => void;
  onFollow: (interest: Interest, author: string) => void;
  onDeclineInterest: (idea: InterestIdea) => void;
  onDeclineAuthor: (author: string) => void;
}

/** What the reader may want to add to the interests. Nothing happens unless they say so. */
export function Suggestions(props: SuggestionsProps) {
  const { ideas, interests, onCreate, onFollow, onDeclineInterest, onDeclineAuthor } = props;
  const list = useRef<HTMLUListElement>(null);
  const following = interests.length > 0 ? ideas.authors : []; // An author is followed in an interest
  const answered = (button: HTMLElement) => {
    const buttons = Array.from(list.current?.querySelectorAll('button') ?? []);
    focusNext(list, buttons.indexOf(button as HTMLButtonElement));
  };

  if (!ideas.interest && following.length === 0) return null;
  return (
    <section class="suggestions" aria-labelledby="suggestions">
      <h2 id="suggestions">{text('optionsSuggestions')}</h2>
      <p class="muted">{text('optionsSuggestionsHint')}</p>
      <ul ref={list}>
        {ideas.interest && (
          <InterestSuggestion
            key={`interest ${ideas.interest.name}`}
            idea={ideas.interest}
            onCreate={onCreate}
            onDecline={(idea, button) => {
              onDeclineInterest(idea);
              answered(button);
            }}
          />
        )}
        {following.map((idea) => (
          <AuthorSuggestion
            key={`author ${idea.author}`}
            idea={idea}
            interests={interests}
            onFollow={(interest, button) => {
              onFollow(interest, idea.author);
              answered(button);
            }}
            onDecline={(button) => {
              onDeclineAuthor(idea.author);
              answered(button);
            }}
          />
        ))}
      </ul>
    </section>
  );
}
