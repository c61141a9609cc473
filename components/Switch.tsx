import './switch.css';

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SwitchProps {
  on: boolean;
  label: string;
  hint?: ComponentChildren;
  onChange: (on: boolean) => void;
}

/** Something that is on or off, and changes at once. */
export function Switch({ on, label, hint, onChange }: SwitchProps) {
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
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <p id={`${id}-hint`} class="hint">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** A switch for what stands beside it: its label is read out, not shown. */
export function BareSwitch({ on, label, onChange }: Omit<SwitchProps, 'hint'>) {
  return (
    <input
      type="checkbox"
      class="switch"
      aria-label={label}
      checked={on}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
