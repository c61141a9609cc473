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
  return [
    build('h2', { part: 'title' }, text('pageHelpTitle')),
    ...keys.map(([key, meaning]) =>
      build('div', { part: 'line' }, build('kbd', { part: 'key' }, key), text(meaning)),
    ),
  ];
}
