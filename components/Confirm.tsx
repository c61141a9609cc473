import { useRef, useState } from 'preact/hooks';

import { text } from '@/locale/text';

import { focusAtOnce } from './focus-at-once';

interface ConfirmProps {
  /** What the button is for. */
  label: string;
  /** What the second button says, which does it. */
  sure: string;
  /** What it means, said beside the question. */
  warning?: string;
  disabled?: boolean;
  onConfirm: () => void;
}

/** A button that asks once more before it does something. */
export function Confirm({ label, sure, warning, disabled, onConfirm }: ConfirmProps) {
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
      <button
        ref={button}
        type="button"
        class="danger start"
        disabled={disabled}
        onClick={() => setAsking(true)}
      >
        {label}…
      </button>
    );
  return (
    <>
      {warning !== undefined && <p role="alert">{warning}</p>}
      <div class="actions">
        <button type="button" class="danger" disabled={disabled} onClick={confirm}>
          {sure}
        </button>
        <button type="button" ref={focusAtOnce} onClick={close}>
          {text('commonCancel')}
        </button>
      </div>
    </>
  );
}
