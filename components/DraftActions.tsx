import { useState } from 'preact/hooks';

import { text } from '@/locale/text';

import { focusAtOnce } from './focus-at-once';

interface DraftActionsProps {
  changed: boolean;
  onCancel: () => void;
}

/** Saves the form it stands in, or leaves it; asks before changes are lost. */
export function DraftActions({ changed, onCancel }: DraftActionsProps) {
  const [asking, setAsking] = useState(false);
  if (asking && changed)
    return (
      <div class="actions" role="alert">
        <span class="grow">{text('optionsDiscardQuestion')}</span>
        <button type="button" ref={focusAtOnce} onClick={() => setAsking(false)}>
          {text('optionsKeepEditing')}
        </button>
        <button type="button" class="danger" onClick={onCancel}>
          {text('optionsDiscard')}
        </button>
      </div>
    );
  return (
    <div class="actions">
      <button type="submit" class="primary" data-testid="save-interest">
        {text('optionsSaveInterest')}
      </button>
      <button type="button" onClick={() => (changed ? setAsking(true) : onCancel())}>
        {text('commonCancel')}
      </button>
      {changed && <span class="muted">{text('optionsUnsaved')}</span>}
    </div>
  );
}
