import '@/components/form.css';
import './open-form.css';

import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { type TextKey, text } from '@/locale/text';

const words = {
  open: {
    drop: 'libraryDropHere',
    choose: 'libraryChoose',
    hint: 'libraryChooseHint',
    paste: 'libraryPaste',
    pasteHint: 'libraryPasteHint',
    submit: 'libraryPasteOpen',
  },
  import: {
    drop: 'importDropHere',
    choose: 'importChoose',
    hint: 'importChooseHint',
    paste: 'importPaste',
    pasteHint: 'importPasteHint',
    submit: 'importPasteRead',
  },
} satisfies Record<string, Record<string, TextKey>>;

interface Props {
  /** What it is for. */
  purpose: keyof typeof words;
  onFiles: (files: File[]) => void;
  onText: (written: string) => void;
}

/** Where files are chosen and texts are pasted. */
export function OpenForm({ purpose, onFiles, onText }: Props) {
  return (
    <div class="open-form">
      <FileChoice purpose={purpose} onFiles={onFiles} />
      <TextField purpose={purpose} onText={onText} />
    </div>
  );
}

function FileChoice({ purpose, onFiles }: Pick<Props, 'purpose' | 'onFiles'>) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const choose = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    onFiles(Array.from(currentTarget.files ?? []));
    currentTarget.value = ''; // The same file may be chosen again
  };
  return (
    <div class="file-choice">
      <p class="invitation">
        <Icon name="open" /> {text(words[purpose].drop)}
      </p>
      <button type="button" class="primary" aria-describedby={id} onClick={() => input.current?.click()}>
        {text(words[purpose].choose)}
      </button>
      <input
        ref={input}
        type="file"
        multiple={purpose === 'open'}
        hidden
        data-testid={`${purpose}-files`}
        onChange={choose}
      />
      <p id={id} class="hint">
        {text(words[purpose].hint)}
      </p>
    </div>
  );
}

function TextField({ purpose, onText }: Pick<Props, 'purpose' | 'onText'>) {
  const id = useId();
  const [written, setWritten] = useState('');
  const open = (event: Event) => {
    event.preventDefault();
    if (written.trim() === '') return;
    onText(written);
    setWritten('');
  };
  return (
    <form class="text-choice" onSubmit={open}>
      <div class="field">
        <label for={id}>{text(words[purpose].paste)}</label>
        <textarea
          id={id}
          aria-describedby={`${id}-hint`}
          spellcheck={false}
          value={written}
          onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        />
        <p id={`${id}-hint`} class="hint">
          {text(words[purpose].pasteHint)}
        </p>
      </div>
      <button type="submit" disabled={written.trim() === ''}>
        {text(words[purpose].submit)}
      </button>
    </form>
  );
}
