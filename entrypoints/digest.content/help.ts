import { text } from '@/locale/text';
import { build } from './build';

const keys = [
  ['j', 'pageKeyNext'],
  ['k', 'pageKeyPrevious'],
  ['n', 'pageKeyNextFlagged'],
  ['p', 'pageKeyPreviousFlagged'],
  ['s', 'pageKeySave'],
  ['x', 'pageKeyDismiss'],
  ['u', 'pageKeyUndo'],
  ['w', 'pageKeyWhy'],
  ['o', 'pageKeyOpen'],
  ['?', 'pageKeyHelp'],
  ['Esc', 'pageKeyClose'],
] as const;

/** The keys of a digest page, as a list. */
export function describeKeys(): Node[] {
  const rows = keys.flatMap(([key, meaning]) => [
    build('dt', {}, build('kbd', {}, key)),
    build('dd', {}, text(meaning)),
  ]);
  return [build('h2', {}, text('pageHelpTitle')), build('dl', {}, ...rows)];
}
