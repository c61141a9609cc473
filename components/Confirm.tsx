import { useState } from 'preact/hooks';

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
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" class="danger start" onClick={() => setAsking(true)}>
        {label}…
      </button>
    );
  const confirm = () => {
    setAsking(false);
    onConfirm();
  };
  return (
    <div class="actions">
      <button type="button" class="danger" onClick={confirm}>
        {sure}
      </button>
      <button type="button" ref={focusAtOnce} onClick={() => setAsking(false)}>
        {text('commonCancel')}
      </button>
    </div>
  );
}
