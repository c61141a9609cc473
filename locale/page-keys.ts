import type { TextKey } from './text';

type KeyList = [key: string, does: TextKey][];

/** The single keys of a digest page, and the texts that say what they do. */
export const pageKeys: KeyList = [
  ['j', 'pageKeyNext'],
  ['k', 'pageKeyPrevious'],
  ['n', 'pageKeyNextFlagged'],
  ['p', 'pageKeyPreviousFlagged'],
  ['r', 'pageKeyGoOn'],
  ['s', 'pageKeySave'],
  ['x', 'pageKeyDismiss'],
  ['m', 'pageKeyMore'],
  ['u', 'pageKeyUndo'],
  ['w', 'pageKeyWhy'],
  ['o', 'pageKeyOpen'],
  ['l', 'pageKeyList'],
  ['?', 'pageKeyHelp'],
  ['Esc', 'pageKeyClose'],
];

/** What other keys do in the list of a page's papers; there the ones above act on what is chosen. */
export const listKeys: KeyList = [
  ['Space', 'pageListKeySpace'],
  ['Shift + j, k, ↓, ↑', 'pageListKeyExtend'],
  ['Ctrl + a', 'pageListKeyAll'],
  ['Enter', 'pageListKeyEnter'],
];
