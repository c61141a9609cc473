import '@/components/form.css';
import './open-form.css';

import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import { text } from '@/locale/text';

interface Props {
  onFiles: (files: File[]) => void;
  onText: (written: string) => void;
}

/** Where files are chosen and texts are pasted. */
export function OpenForm({ onFiles, onText }: Props) {
  return (
    <div class="open-form">
      <FileChoice onFiles={onFiles} />
      <TextField onText={onText} />
    </div>
  );
}

function FileChoice({ onFiles }: Pick<Props, 'onFiles'>) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const choose = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    onFiles(Array.from(currentTarget.files ?? []));
    currentTarget.value = ''; // The same file may be chosen again
  };
  return (
    <div class="file-choice">
      <p class="invitation">
        <Icon name="open" /> {text('libraryDropHere')}
      </p>
      <button type="button" class="primary" aria-describedby={id} onClick={() => input.current?.click()}>
        {text('libraryChoose')}
      </button>
      <input ref={input} type="file" multiple hidden data-testid="open-files" onChange={choose} />
      <p id={id} class="hint">
        {text('libraryChooseHint')}
      </p>
    </div>
  );
}

function TextField({ onText }: Pick<Props, 'onText'>) {
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
        <label for={id}>{text('libraryPaste')}</label>
        <textarea
          id={id}
          aria-describedby={`${id}-hint`}
          spellcheck={false}
          value={written}
          onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        />
        <p id={`${id}-hint`} class="hint">
          {text('libraryPasteHint')}
        </p>
      </div>
      <button type="submit" disabled={written.trim() === ''}>
        {text('libraryPasteOpen')}
      </button>
    </form>
  );
}
