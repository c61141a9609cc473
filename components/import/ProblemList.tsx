import { countText, text } from '@/locale/text';

const shown = 100;

interface Props {
  problems: { line: number; says: string }[];
  onSave: () => void;
}

/** What could not be read of a file, and where. */
export function ProblemList({ problems, onSave }: Props) {
  return (
    <details class="import-problems">
      <summary>{countText('importUnreadable', problems.length)}</summary>
      <ol>
        {problems.slice(0, shown).map(({ line, says }, at) => (
          <li key={`${at} ${line}`}>{text('importAtLine', line.toLocaleString(), says)}</li>
        ))}
      </ol>
      {problems.length > shown && (
        <p class="hint">{countText('importMoreProblems', problems.length - shown)}</p>
      )}
      <button type="button" onClick={onSave}>
        {text('importSaveProblems')}
      </button>
    </details>
  );
}
