import './form.css';

import { useId, useState } from 'preact/hooks';

import { text } from '@/locale/text';

interface ConfirmByWordProps {
  label: string;
  /** The reader must type it before the button works. */
  word: string;
  onConfirm: () => void;
}

/** A button that works only after a word has been typed: for what cannot be undone. */
export function ConfirmByWord({ label, word, onConfirm }: ConfirmByWordProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const confirm = (event: Event) => {
    event.preventDefault();
    if (typed.trim().toLowerCase() !== word.toLowerCase()) return;
    setTyped('');
    onConfirm();
  };
  return (
    <form class="confirm-by-word" onSubmit={confirm}>
      <div class="field">
        <label for={id}>{text('optionsDeleteAllType', word)}</label>
        <input
          id={id}
          value={typed}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      <button type="submit" class="danger" disabled={typed.trim().toLowerCase() !== word.toLowerCase()}>
        {label}
      </button>
    </form>
  );
}
