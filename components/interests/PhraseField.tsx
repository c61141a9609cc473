import '@/components/form.css';

import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { addPhrases } from '@/domain/draft';
import { text } from '@/locale/text';

interface PhraseFieldProps {
  label: string;
  hint: string;
  problem?: string | undefined;
  phrases: string[];
  /** Where typed text falls apart into phrases; by default at commas and line ends. */
  separator?: RegExp;
  onChange: (phrases: string[]) => void;
}

/** A list of short texts, written like a line: Enter or a separator adds, Backspace removes, a paste may add many. */
export function PhraseField({
  label,
  hint,
  problem,
  phrases,
  separator = /[,\n]/,
  onChange,
}: PhraseFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');

  const add = (more: string) => {
    setTyped('');
    const grown = addPhrases(phrases, more, separator);
    if (grown.length > phrases.length) onChange(grown);
  };
  const take = (field: HTMLInputElement) => {
    const { value } = field;
    if (!separator.test(value)) return setTyped(value);
    field.value = ''; // Where only a separator was typed, nothing changes that would be drawn
    add(value);
  };
  const remove = (gone: string) => {
    onChange(phrases.filter((phrase) => phrase !== gone));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault(); // Would send the form
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && !event.repeat) onChange(phrases.slice(0, -1));
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text') ?? '';
    if (!separator.test(pasted)) return;
    event.preventDefault(); // A one-line field would drop the line ends
    add(typed + pasted);
  };

  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="phrase-box">
        <PhraseList label={label} phrases={phrases} onRemove={remove} />
        <input
          ref={input}
          id={id}
          value={typed}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-hint`}
          aria-invalid={problem !== undefined}
          onInput={({ currentTarget }) => take(currentTarget)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => add(typed)}
        />
      </div>
      <p id={`${id}-hint`} class="hint">
        {problem !== undefined && <span class="problem">{problem} </span>}
        {hint}
      </p>
    </div>
  );
}

interface PhraseListProps {
  label: string;
  phrases: string[];
  onRemove: (phrase: string) => void;
}

function PhraseList({ label, phrases, onRemove }: PhraseListProps) {
  if (phrases.length === 0) return null;
  return (
    <ul class="phrase-list" aria-label={label}>
      {phrases.map((phrase) => (
        <li key={phrase} class="phrase">
          <bdi>{phrase}</bdi>
          <button
            type="button"
            aria-label={text('optionsRemovePhrase', phrase)}
            onClick={() => onRemove(phrase)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
