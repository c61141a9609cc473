import './share-field.css';

import { useId } from 'preact/hooks';
import { nearestShare, shares, usualShare } from '@/domain/draft';
import { text } from '@/locale/text';

interface ShareFieldProps {
  /** How many papers in 100, 1 to 50. */
  share: number | undefined;
  onChange: (share: number) => void;
}

/** Chooses how many papers an interest flags. */
export function ShareField({ share = usualShare, onChange }: ShareFieldProps) {
  const id = useId();
  const said = text('optionsShareValue', share);
  return (
    <div class="field">
      <label for={id}>{text('optionsShare')}</label>
      <div class="share">
        <input
          id={id}
          type="range"
          min={0}
          max={shares.length - 1}
          value={nearestShare(share)}
          aria-valuetext={said}
          aria-describedby={`${id}-hint`}
          data-testid="share"
          onInput={({ currentTarget }) => onChange(shares[currentTarget.valueAsNumber] ?? usualShare)}
        />
        <output for={id}>{said}</output>
      </div>
      <p id={`${id}-hint`} class="hint">
        {text('optionsShareHint')}
      </p>
    </div>
  );
}
