import { useRef, useState } from 'preact/hooks';
import { focusAtOnce } from '@/components/focus-at-once';
import { text } from '@/locale/text';

interface DraftActionsProps {
  changed: boolean;
  onCancel: () => void;
}

/** Saves the form it stands in, or leaves it; asks before changes are lost. */
export function DraftActions({ changed, onCancel }: DraftActionsProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const keepEditing = () => {
    setAsking(false);
    requestAnimationFrame(() => cancel.current?.focus());
  };

  // The keys keep Preact from turning the button being pressed into the one that sends the form
  if (asking && changed)
    return (
      <div key="question" class="actions" role="alert">
        <span>{text('optionsDiscardQuestion')}</span>
        <button type="button" ref={focusAtOnce} onClick={keepEditing}>
          {text('optionsKeepEditing')}
        </button>
        <button type="button" class="danger" onClick={onCancel}>
          {text('optionsDiscard')}
        </button>
      </div>
    );
  return (
    <div key="actions" class="actions">
      <button type="submit" class="primary" data-testid="save-interest">
        {text('optionsSaveInterest')}
      </button>
      <button ref={cancel} type="button" onClick={() => (changed ? setAsking(true) : onCancel())}>
        {text('commonCancel')}
      </button>
      {changed && <span class="muted">{text('optionsUnsaved')}</span>}
    </div>
  );
}
