import type { Action } from '@/domain/keys';
import { Icon, type IconName } from './Icon';
import { keyOf, withKeyOf } from './keys/in-use';

interface Props {
  icon: IconName;
  label: string;
  /** What its key stands for, where it has one. */
  action?: Action;
  pressed?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

/** A button of which only the sign is seen; its words and its key are told by the pointer and by screen readers. */
export function IconButton({ icon, label, action, pressed, disabled, onClick }: Props) {
  return (
    <button
      type="button"
      class="quiet icon"
      aria-label={label}
      title={withKeyOf(label, action)}
      aria-keyshortcuts={action && keyOf(action)}
      aria-pressed={pressed}
      disabled={disabled}
      data-saved={icon === 'saved' || undefined}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
