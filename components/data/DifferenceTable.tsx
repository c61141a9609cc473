import { useCallback } from 'preact/hooks';
import { Notice } from '@/components/Notice';
import { titleOf } from '@/components/papers/PaperLink';
import { sayError } from '@/components/use-deeds';
import { useRead } from '@/components/use-read';
import type { Difference } from '@/domain/difference';
import type { Counts } from '@/domain/theirs';
import { countText, text } from '@/locale/text';
import { kinds } from './kinds';

const shown = 100;

interface Props {
  health: { here: Counts; should: Counts };
  /** What the copy is called. */
  from: string;
  /** What the copy would bring back. The same function every time: it is asked again when what is here changes. */
  compare: () => Promise<Difference>;
}

/** How many rows of each kind are here, should be here and are in a copy, and which papers that one would bring back. */
export function DifferenceTable({ health, from, compare }: Props) {
  const { here, should } = health;
  const { value: difference, error } = useRead(useCallback(() => compare(), [compare, health]));
  const columns: [name: string, counts: Counts | undefined][] = [
    [text('recoveryHere'), here],
    [text('recoveryShould'), should],
    [from, difference?.holds],
    [text('recoveryBack'), difference?.missing],
  ];
  return (
    <>
      {error !== undefined && <Notice problem={text('commonFailed', sayError(error))} />}
      <table class="merge-table">
        <caption class="visually-hidden">{text('commonLossTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{text('optionsRestoreKind')}</span>
            </th>
            {columns.map(([name]) => (
              <th key={name} scope="col">
                <bdi>{name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(([kind, name]) => (
            <tr key={kind} data-kind={kind}>
              <th scope="row">{text(name)}</th>
              {columns.map(([column, counts]) => (
                <td key={column}>{counts?.[kind].toLocaleString() ?? '…'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {difference && difference.papers.length > 0 && <Papers papers={difference.papers} />}
    </>
  );
}

function Papers({ papers }: Pick<Difference, 'papers'>) {
  return (
    <details>
      <summary>{countText('recoveryPapers', papers.length)}</summary>
      <ol class="recovery-papers">
        {papers.slice(0, shown).map(({ id, title }) => (
          <li key={id}>
            <bdi>{titleOf({ id, title, authors: [] })}</bdi>
          </li>
        ))}
      </ol>
      {papers.length > shown && <p class="muted">{countText('recoveryMore', papers.length - shown)}</p>}
    </details>
  );
}
