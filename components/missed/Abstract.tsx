import { useState } from 'preact/hooks';
import type { Paper } from '@/domain/paper';
import { text } from '@/locale/text';

/** The abstract, opened in place. Once open it stays so for the papers that follow. */
export function Abstract({ paper }: { paper: Pick<Paper, 'abstract'> }) {
  const [open, setOpen] = useState(false);
  if (!paper.abstract) return <p class="muted">{text('optionsMissedNoAbstract')}</p>;
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('optionsMissedAbstract')}</summary>
      <p>
        <bdi>{paper.abstract}</bdi>
      </p>
    </details>
  );
}
