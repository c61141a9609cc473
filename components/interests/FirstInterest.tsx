import '@/components/form.css';
import './first-interest.css';

import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useLeaveWarning } from '@/components/use-leave-warning';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { FlagPreview, type Sample } from './FlagPreview';
import { type Findings, PastePapers } from './PastePapers';
import { PhraseField } from './PhraseField';
import { type Starter, StarterPicks } from './StarterPicks';

interface FirstInterestProps {
  sample: Sample;
  starters: [Starter, ...Starter[]];
  /** What the draft starts from: its colour, its id. */
  blank: Interest;
  kept: Interest[];
  read: (pasted: string) => Promise<Findings>;
  /** Resolves to whether it is kept. */
  onKeep: (interest: Interest) => Promise<boolean>;
}

/** Writes an interest in three ways, and shows at once what it would flag. */
export function FirstInterest({ sample, starters, blank, kept, read, onKeep }: FirstInterestProps) {
  const nameField = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [phrases, setPhrases] = useState<string[]>([]);
  const [missing, setMissing] = useState(false);
  const draft = { ...blank, name: name.trim() || nameFrom(phrases), phrases };
  useLeaveWarning(phrases.length > 0);

  const choose = (chosen: string[]) => {
    setPhrases(chosen);
    setMissing(false);
  };
  const keep = async (event: Event) => {
    event.preventDefault();
    if (phrases.length === 0) return setMissing(true);
    if (!(await onKeep(draft))) return;
    setName('');
    setPhrases([]);
    nameField.current?.focus();
  };

  return (
    <div class="first-interest">
      <form onSubmit={(event) => void keep(event)}>
        <PhraseField
          label={text('optionsPhrases')}
          hint={text('optionsPhrasesHint')}
          problem={missing ? text('welcomePhrasesMissing') : undefined}
          phrases={phrases}
          onChange={choose}
        />
        <details open>
          <summary>{text('welcomeSuggestions')}</summary>
          <StarterPicks starters={starters} chosen={phrases} onChange={choose} />
        </details>
        <details>
          <summary>{text('welcomePaste')}</summary>
          <PastePapers chosen={phrases} onChange={choose} read={read} />
        </details>
        <NameField field={nameField} name={name} placeholder={nameFrom(phrases)} onChange={setName} />
        <button type="submit" class="primary start" data-testid="save-interest">
          {text('welcomeKeep')}
        </button>
      </form>
      <FlagPreview sample={sample} interests={phrases.length > 0 ? [draft] : kept} />
    </div>
  );
}

interface NameFieldProps {
  field: RefObject<HTMLInputElement | null>;
  name: string;
  placeholder: string;
  onChange: (name: string) => void;
}

function NameField({ field, name, placeholder, onChange }: NameFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{text('welcomeName')}</label>
      <input
        ref={field}
        id={id}
        value={name}
        placeholder={placeholder}
        maxLength={60}
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <p id={`${id}-hint`} class="hint">
        {text('welcomeNameHint')}
      </p>
    </div>
  );
}

/** A name for what has none yet: its first phrase, as a heading would print it. */
function nameFrom([first = '']: string[]): string {
  const words = first.replace(/\*$/, '');
  return words.charAt(0).toUpperCase() + words.slice(1, 60);
}
