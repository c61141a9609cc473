import { useState } from 'preact/hooks';

import { text } from '@/locale/text';

const held = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'];

interface Props {
  /** What the key is for, in words. */
  does: string;
  /** Hears the next key, in lower case; of one with Ctrl, Alt or Cmd, the whole combination. */
  onPress: (key: string) => void;
}

/** A button that waits for a key once it was pressed. Escape, Tab or going elsewhere leaves all as it was. */
export function KeyField({ does, onPress }: Props) {
  const [waiting, setWaiting] = useState(false);
  const listen = (event: KeyboardEvent) => {
    if (!waiting || event.isComposing || held.includes(event.key)) return;
    if (event.key === 'Tab') return setWaiting(false);
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return; // Still the key that pressed the button
    setWaiting(false);
    if (event.key !== 'Escape') onPress(combination(event));
  };
  return (
    <button
      type="button"
      aria-label={waiting ? undefined : text('keysAnotherFor', does)}
      aria-live="polite"
      onClick={() => setWaiting(true)}
      onKeyDown={listen}
      onBlur={() => setWaiting(false)}
    >
      {text(waiting ? 'keysPress' : 'keysAnother')}
    </button>
  );
}

function combination({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): string {
  const modifiers = [ctrlKey && 'Ctrl', altKey && 'Alt', metaKey && 'Cmd'].filter(Boolean);
  return [...modifiers, key.toLowerCase()].join('+');
}
