import './switch.css';

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SwitchProps {
  on: boolean;
  label: ComponentChildren;
  /** The label is read out but not shown, because what is switched stands beside it. */
  bare?: boolean;
  hint?: ComponentChildren;
  onChange: (on: boolean) => void;
}

/** Something that is on or off, and changes at once. */
export function Switch({ on, label, bare = false, hint, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div class="switch-line">
      <input
        id={id}
        type="checkbox"
        class="switch"
        checked={on}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <div>
        <label for={id} class={bare ? 'visually-hidden' : undefined}>
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} class="hint">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
