import { Icon } from '@/components/Icon';
import { text } from '@/locale/text';

/** The name, and the way to the settings. */
export function PopupHeader({ onSettings }: { onSettings: () => void }) {
  const label = text('popupSettings');
  return (
    <header class="head">
      <h1>{text('extensionName')}</h1>
      <button type="button" class="quiet icon" aria-label={label} title={label} onClick={onSettings}>
        <Icon name="settings" />
      </button>
    </header>
  );
}
