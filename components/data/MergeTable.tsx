import { type TextKey, text } from '@/locale/text';

import { kinds } from './kinds';
import type { Merge } from './RestoreQuestion';

const outcomes: [keyof Merge, TextKey][] = [
  ['added', 'optionsRestoreNew'],
  ['changed', 'optionsRestoreNewer'],
  ['same', 'optionsRestoreSame'],
];

/** What a backup would add and change, by kind. */
export function MergeTable({ caption, merge }: { caption: string; merge: Merge }) {
  return (
    <table class="merge-table">
      <caption>
        <bdi>{caption}</bdi>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{text('optionsRestoreKind')}</span>
          </th>
          {outcomes.map(([outcome, name]) => (
            <th key={outcome} scope="col">
              {text(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(([kind, name]) => (
          <tr key={kind}>
            <th scope="row">{text(name)}</th>
            {outcomes.map(([outcome]) => (
              <td key={outcome}>{merge[outcome][kind].toLocaleString()}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
