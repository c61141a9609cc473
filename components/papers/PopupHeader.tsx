import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '@/components/Icon';
import { text } from '@/locale/text';

interface Props {
  onLibrary: () => void;
  /** Absent where the browser has no place beside the page. */
  onPanel?: () => void;
  onSettings: () => void;
  /** Further ways. */
  children: ComponentChildren;
}

/** The name, and the ways to the library and the settings. */
export function PopupHeader({ onLibrary, onPanel, onSettings, children }: Props) {
  return (
    <header class="head">
      <h1>{text('extensionName')}</h1>
      <div class="ways">
        <Way icon="library" label={text('popupLibrary')} onGo={onLibrary} />
        {onPanel && <Way icon="panel" label={text('popupPanel')} onGo={onPanel} />}
        <Way icon="settings" label={text('popupSettings')} onGo={onSettings} />
        {children}
      </div>
    </header>
  );
}

function Way({ icon, label, onGo }: { icon: IconName; label: string; onGo: () => void }) {
  return (
    <button type="button" class="quiet icon" aria-label={label} title={label} onClick={onGo}>
      <Icon name={icon} />
    </button>
  );
}
