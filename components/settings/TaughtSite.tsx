import '@/components/form.css';

import { useId, useRef, useState } from 'preact/hooks';
import { focusAtOnce } from '@/components/focus-at-once';
import { text } from '@/locale/text';

export interface TaughtCommands {
  onRename: (name: string, next: string) => void;
  onCopy: (name: string) => void;
  onExport: (name: string) => void;
}

interface TaughtSiteProps extends TaughtCommands {
  name: string;
  /** Names that sites have already. */
  taken: string[];
}

/** What can be done with a site that the reader taught. */
export function TaughtSite({ name, taken, onRename, onCopy, onExport }: TaughtSiteProps) {
  const [renaming, setRenaming] = useState(false);
  const opening = useRef<HTMLButtonElement>(null);
  const close = () => {
    setRenaming(false);
    setTimeout(() => opening.current?.focus()); // It is there again by then
  };
  if (renaming)
    return (
      <Rename
        name={name}
        taken={taken}
        onClose={close}
        onRename={(next) => {
          close();
          onRename(name, next);
        }}
      />
    );
  return (
    <div class="site-deeds">
      <button
        ref={opening}
        type="button"
        aria-label={text('optionsSiteRenameOf', name)}
        onClick={() => setRenaming(true)}
      >
        {text('optionsSiteRename')}
      </button>
      <button type="button" aria-label={text('optionsSiteCopyOf', name)} onClick={() => onCopy(name)}>
        {text('optionsSiteCopy')}
      </button>
      <button type="button" aria-label={text('optionsSiteExportOf', name)} onClick={() => onExport(name)}>
        {text('optionsSiteExport')}
      </button>
    </div>
  );
}

interface RenameProps extends Pick<TaughtSiteProps, 'name' | 'taken'> {
  onRename: (next: string) => void;
  onClose: () => void;
}

const longest = 60; // UTF-16 code units

function Rename({ name, taken, onRename, onClose }: RenameProps) {
  const id = useId();
  const [next, setNext] = useState(name);
  const plain = next.trim();
  const isTaken = taken.some((other) => other !== name && other.toLowerCase() === plain.toLowerCase());
  const isGood = plain !== '' && !isTaken;
  return (
    <form
      class="site-rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isGood) return;
        if (plain === name) onClose();
        else onRename(plain);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <input
        ref={focusAtOnce}
        type="text"
        value={next}
        maxLength={longest}
        aria-label={text('optionsSiteName')}
        aria-invalid={!isGood}
        aria-describedby={id}
        onInput={({ currentTarget }) => setNext(currentTarget.value)}
      />
      <button type="submit" class="primary">
        {text('optionsSiteRename')}
      </button>
      <button type="button" onClick={onClose}>
        {text('commonCancel')}
      </button>
      <p id={id} class="hint problem" role="status">
        {isTaken && text('optionsSiteNameTaken')}
      </p>
    </form>
  );
}
