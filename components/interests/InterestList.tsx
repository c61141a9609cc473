import './interest-list.css';

import { BareSwitch } from '@/components/Switch';
import { usualShare } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import { countText, text } from '@/locale/text';

interface InterestListProps {
  interests: Interest[];
  onSwitch: (interest: Interest, on: boolean) => void;
  onEdit: (interest: Interest) => void;
  onLearned: (interest: Interest) => void;
  onRemove: (interest: Interest) => void;
}

/** All interests, each with its switch and what it looks for. */
export function InterestList({ interests, ...callbacks }: InterestListProps) {
  return (
    <ul class="interest-list">
      {interests.map((interest) => (
        <InterestLine key={interest.id} interest={interest} {...callbacks} />
      ))}
    </ul>
  );
}

type InterestLineProps = Omit<InterestListProps, 'interests'> & { interest: Interest };

function InterestLine({ interest, onSwitch, onEdit, onLearned, onRemove }: InterestLineProps) {
  const { name, colour, on } = interest;
  return (
    <li class="interest-line" data-colour={colour} data-off={!on}>
      <BareSwitch
        on={on}
        label={text('optionsInterestOn', name)}
        onChange={(turned) => onSwitch(interest, turned)}
      />
      <div class="what">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p class="muted">{summaryOf(interest).map(unbroken).join('\u00A0· ')}</p>
      </div>
      <button
        type="button"
        data-learned={interest.id}
        aria-label={text('optionsLearnedOf', name)}
        onClick={() => onLearned(interest)}
      >
        {text('optionsLearned')}
      </button>
      <button
        type="button"
        data-interest={interest.id}
        aria-label={text('optionsEditInterest', name)}
        onClick={() => onEdit(interest)}
      >
        {text('optionsEdit')}
      </button>
      <button
        type="button"
        aria-label={text('optionsRemoveInterest', name)}
        onClick={() => onRemove(interest)}
      >
        {text('optionsRemove')}
      </button>
    </li>
  );
}

function summaryOf(interest: Interest): string[] {
  const { on, phrases, authors, categories, not, never = [], examples = [], share = usualShare } = interest;
  return [
    !on && text('optionsOff'),
    phrases.length > 0 && countText('optionsPhraseCount', phrases.length),
    authors.length > 0 && countText('optionsAuthorCount', authors.length),
    categories.length > 0 && countText('optionsCategoryCount', categories.length),
    examples.length > 0 && countText('optionsExampleCount', examples.length),
    not.length + never.length > 0 && countText('optionsNotCount', not.length + never.length),
    text('optionsShareShort', share),
  ].filter((part) => part !== false);
}

/** Breaks between the parts of a line are wanted, breaks within are not. */
function unbroken(part: string): string {
  return part.replaceAll(' ', '\u00A0');
}
