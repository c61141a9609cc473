import type { TextKey } from './text';

/** The single keys of a digest page, and the texts that say what they do. */
export const pageKeys: [key: string, does: TextKey][] = [
  ['j', 'pageKeyNext'],
  ['k', 'pageKeyPrevious'],
  ['n', 'pageKeyNextFlagged'],
  ['p', 'pageKeyPreviousFlagged'],
  ['s', 'pageKeySave'],
  ['x', 'pageKeyDismiss'],
  ['m', 'pageKeyMore'],
  ['u', 'pageKeyUndo'],
  ['w', 'pageKeyWhy'],
  ['o', 'pageKeyOpen'],
  ['?', 'pageKeyHelp'],
  ['Esc', 'pageKeyClose'],
];
