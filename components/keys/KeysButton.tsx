import './keys-button.css';

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/Icon';
import type { Place } from '@/domain/keys';
import type { Settings } from '@/domain/settings';
import { text } from '@/locale/text';
import { keyOf, withKeyOf } from './in-use';
import { KeyTables } from './KeyTables';

interface Props {
  settings: Pick<Settings, 'keys' | 'keyMap'> | undefined;
  /** Where the reader is when they ask. */
  placeNow: () => Place | undefined;
}

/** Shows all keys above the page; closing gives the focus back to where it was. */
export function KeysButton({ settings, placeNow }: Props) {
  const [shown, setShown] = useState<{ here: Place | undefined }>();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (shown) dialog.current?.showModal();
  }, [shown]);
  const close = () => dialog.current?.close();
  const name = withKeyOf(text('pageHelp'), 'help');
  return (
    <>
      <button
        type="button"
        class="quiet icon keys-button"
        aria-label={name}
        title={name}
        aria-keyshortcuts={keyOf('help')}
        onClick={() => (shown ? close() : setShown({ here: placeNow() }))}
      >
        <span aria-hidden="true">?</span>
        <span class="word" aria-hidden="true">
          {text('optionsKeys')}
        </span>
      </button>
      {shown && (
        <dialog
          ref={dialog}
          class="keys-dialog"
          aria-label={text('optionsKeys')}
          data-testid="keys-dialog"
          onClose={() => setShown(undefined)}
        >
          <div class="line">
            <h2>{text('optionsKeys')}</h2>
            <button
              type="button"
              class="quiet icon"
              aria-label={text('commonClose')}
              title={text('commonClose')}
              onClick={close}
            >
              <Icon name="close" />
            </button>
          </div>
          {settings?.keys === false && <p class="muted">{text('keysOff')}</p>}
          <div class="tables">
            <KeyTables here={shown.here} map={settings?.keyMap} />
          </div>
          <a href="/options.html#keys" target="_blank" rel="noopener">
            {text('keysChange')}
          </a>
        </dialog>
      )}
    </>
  );
}
