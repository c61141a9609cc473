import './note-field.css';

import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '@/components/IconButton';
import { keyOf } from '@/components/keys/in-use';
import { text } from '@/locale/text';
import { NoteText } from './NoteText';
import { type Keep, useAutosave } from './use-autosave';

interface Props {
  /** As it is kept. */
  note: string;
  onKeep: Keep;
}

/** A note in Markdown: shown as what it says, and written as it is kept; it keeps itself. */
export function NoteField({ note, onKeep }: Props) {
  const { written, setWritten, unkept } = useAutosave(note, onKeep);
  const { whole, field, isWriting, begin, onFocus, onBlur, onKeyDown } = useWriting();
  const id = useId();
  const isShown = !isWriting && written.trim() !== '';
  return (
    <div class="note-field" ref={whole}>
      {isShown ? (
        <ShownNote note={written} onWrite={begin} />
      ) : (
        <>
          <label for={id}>{text('shelfNote')}</label>
          <textarea
            id={id}
            ref={field}
            rows={3}
            maxLength={100_000}
            value={written}
            dir="auto"
            placeholder={text('shelfNoteHint')}
            aria-keyshortcuts={keyOf('note')}
            onInput={({ currentTarget }) => setWritten(currentTarget.value)}
            onFocus={onFocus}
            onBlur={onBlur}
            onKeyDown={onKeyDown}
          />
        </>
      )}
      <p class="muted" role="status">
        {unkept ? text('shelfNoteWriting') : written === '' ? '' : text('shelfNoteKept')}
      </p>
    </div>
  );
}

function ShownNote({ note, onWrite }: { note: string; onWrite: () => void }) {
  const touch = ({ target }: MouseEvent) => {
    const isMeant = target instanceof Element && !target.closest('a') && getSelection()?.isCollapsed;
    if (isMeant) onWrite(); // Not a link, and not the end of choosing words
  };
  return (
    <>
      <div class="head">
        <h3>{text('shelfNote')}</h3>
        <IconButton icon="write" label={text('shelfNoteWrite')} action="note" onClick={onWrite} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: keys have the button for it */}
      <div class="shown" data-testid="note" onClick={touch}>
        <NoteText note={note} />
      </div>
    </>
  );
}

/** Whether the note is being written: from the focus on its field until the focus goes, or Escape, which leads back. */
function useWriting() {
  const whole = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const cameFrom = useRef<EventTarget>(null);
  const [isWriting, setIsWriting] = useState(false);
  const [goesBack, setGoesBack] = useState(false);
  useLayoutEffect(() => {
    const { current } = field;
    if (!isWriting || !current || current === document.activeElement) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, [isWriting]);
  useLayoutEffect(() => {
    if (!goesBack) return;
    setGoesBack(false);
    const button = whole.current?.querySelector('button');
    for (const place of [cameFrom.current, button])
      if (place instanceof HTMLElement && document.activeElement === document.body) place.focus();
  }, [goesBack]);
  const begin = () => {
    cameFrom.current = document.activeElement;
    setIsWriting(true);
  };
  const onFocus = ({ relatedTarget }: FocusEvent) => {
    if (!isWriting) cameFrom.current = relatedTarget;
    setIsWriting(true);
  };
  const onBlur = () => {
    if (document.activeElement !== field.current) setIsWriting(false); // Else the whole window lost it
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    field.current?.blur();
    setGoesBack(true);
  };
  return { whole, field, isWriting, begin, onFocus, onBlur, onKeyDown };
}
