import '@/components/form.css';

import { useEffect, useId, useState } from 'preact/hooks';
import { text } from '@/locale/text';

interface Props {
  label: string;
  /** As the reader wrote it; empty for the usual one. */
  written: string;
  usual: string;
  /** What it makes of a paper, or what is wrong with it. */
  read: (written: string) => { example: string } | { problem: string };
  onKeep: (written: string) => void;
}

/** A template with what it makes of a paper; it is kept when the reader leaves the field, if it can be read. */
export function TemplateField({ label, written, usual, read, onKeep }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string>(); // Until it has been kept
  const shown = typed ?? written;
  const wish = shown.trim();
  const said = read(wish || usual);
  const isWrong = 'problem' in said;
  useEffect(() => {
    if (wish === written) setTyped(undefined);
  }, [written]);
  const keep = () => {
    if (wish === written) setTyped(undefined);
    else if (typed !== undefined && !isWrong) onKeep(wish);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={shown}
        placeholder={usual}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={isWrong || undefined}
        aria-describedby={`${id}-said`}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={keep}
        onKeyDown={({ key }) => key === 'Enter' && keep()}
      />
      <p id={`${id}-said`} class={isWrong ? 'hint problem' : 'hint'} aria-live="polite">
        {isWrong ? said.problem : text('optionsTemplateExample', said.example)}
      </p>
    </div>
  );
}
