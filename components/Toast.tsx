import './toast.css';

import { useEffect, useRef, useState } from 'preact/hooks';

import { text } from '@/locale/text';

import { Icon } from './Icon';
import { keyOf } from './keys/in-use';

const stay = 8_000; // Milliseconds

export interface Message {
  said: string;
  undo?: () => void;
  /** How much is done, from 0 to 1, of what is still under way. */
  part?: number;
}

interface Props {
  /** The latest message; a new object is a new message, even with the same words. */
  message: Message | undefined;
  /** The message has been there for eight seconds without the reader's pointer or focus on it. */
  onEnd: () => void;
}

/** What has just been done, and a way back. Keep it in the page even without a message, so that screen readers notice one. */
export function Toast({ message, onEnd }: Props) {
  const toast = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!message || held || message.part !== undefined) return;
    const timer = setTimeout(onEnd, stay);
    return () => clearTimeout(timer);
  }, [message, held, onEnd]);
  useEffect(() => {
    const hasFocus = toast.current?.contains(document.activeElement);
    if (message && (hasFocus || toast.current?.matches(':hover'))) return;
    setHeld(false); // What was hovered or focused has gone, and no event tells
  }, [message]);

  return (
    <div
      ref={toast}
      class="toast"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {message && <Said {...message} />}
    </div>
  );
}

function Said({ said, undo, part }: Message) {
  return (
    <div class="said">
      <span>{said}</span>
      {part !== undefined && <progress aria-label={said} value={part} />}
      {undo && (
        <button
          type="button"
          class="quiet"
          data-testid="toast-undo"
          aria-keyshortcuts={keyOf('undo')}
          onClick={undo}
        >
          <Icon name="undo" />
          {text('commonUndo')}
        </button>
      )}
    </div>
  );
}
