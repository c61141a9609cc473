import './phrase-picks.css';

import { Icon } from '@/components/Icon';

interface PhrasePicksProps {
  label: string;
  offered: string[];
  /** Those that are chosen already. */
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Phrases to choose from, by pressing them. */
export function PhrasePicks({ label, offered, chosen, onChange }: PhrasePicksProps) {
  const toggle = (phrase: string) =>
    onChange(chosen.includes(phrase) ? chosen.filter((each) => each !== phrase) : [...chosen, phrase]);
  return (
    <fieldset class="field">
      <legend class="visually-hidden">{label}</legend>
      <div class="picks">
        {offered.map((phrase) => (
          <button
            key={phrase}
            type="button"
            class="pick"
            aria-pressed={chosen.includes(phrase)}
            onClick={() => toggle(phrase)}
          >
            <Icon name={chosen.includes(phrase) ? 'check' : 'add'} />
            <bdi>{phrase}</bdi>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
