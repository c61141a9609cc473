import { useRef, useState } from 'preact/hooks';

import { text } from '@/locale/text';

import { focusAtOnce } from './focus-at-once';

interface ConfirmProps {
  /** What the button is for. */
  label: string;
  /** What the second button says, which does it. */
  sure: string;
  onConfirm: () => void;
}

/** A button that asks once more before it does something. */
export function Confirm({ label, sure, onConfirm }: ConfirmProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const confirm = () => {
    close();
    onConfirm();
  };

  if (!asking)
    return (
      <button ref={button} type="button" class="danger start" onClick={() => setAsking(true)}>
        {label}…
      </button>
    );
  return (
    <div class="actions">
      <button type="button" class="danger" onClick={confirm}>
        {sure}
      </button>
      <button type="button" ref={focusAtOnce} onClick={close}>
        {text('commonCancel')}
      </button>
    </div>
  );
}
