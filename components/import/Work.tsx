import { text } from '@/locale/text';

interface Props {
  /** What is being done. */
  label: string;
  /** How much is done, from 0 to 1. */
  part: number;
  /** Absent when it can be stopped no more. */
  onCancel?: (() => void) | undefined;
}

/** Long work under way. */
export function Work({ label, part, onCancel }: Props) {
  return (
    <div class="import-work" data-testid="import-work">
      <p role="status">{label}</p>
      <progress max={1} value={part} aria-label={label} />
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {text('commonCancel')}
        </button>
      )}
    </div>
  );
}
