import { type Action, actionsAt, type KeyMap, keyFor, type Place } from '@/domain/keys';
import type { TextKey } from './text';

/** What each action does, in words. */
export const actionTexts: Record<Action, TextKey> = {
  next: 'pageKeyNext',
  previous: 'pageKeyPrevious',
  nextFlagged: 'pageKeyNextFlagged',
  previousFlagged: 'pageKeyPreviousFlagged',
  goOn: 'pageKeyGoOn',
  save: 'pageKeySave',
  dismiss: 'pageKeyDismiss',
  more: 'pageKeyMore',
  undo: 'pageKeyUndo',
  why: 'pageKeyWhy',
  open: 'pageKeyOpen',
  list: 'pageKeyList',
  search: 'keySearch',
  select: 'pageListKeySpace',
  favourite: 'keyFavourite',
  copyMarkdown: 'keyMarkdown',
  tag: 'keyTag',
  note: 'keyNote',
  relevant: 'keyRelevant',
  notRelevant: 'keyNotRelevant',
  skip: 'keySkip',
  back: 'keyBack',
  help: 'pageKeyHelp',
};

export const placeTexts: Record<Place, TextKey> = {
  page: 'keysOnPages',
  list: 'pageListKeys',
  digest: 'keysInDigest',
  library: 'keysInLibrary',
  seen: 'keysInSeen',
  popup: 'keysInPopup',
  check: 'keysInCheck',
};

type KeyList = [key: string, does: TextKey][];

/** All keys of a place. In the list over a page, those of the page act on what is chosen; here are only the others. */
export function keysAt(place: Place, map?: KeyMap): KeyList {
  const own = place === 'list' ? [] : actionsAt[place];
  return [
    ...own.map((action: Action): KeyList[number] => [keyFor(action, map), actionTexts[action]]),
    ...fixedKeys(place, `Shift + ${keyFor('next', map)}, ${keyFor('previous', map)}`),
  ];
}

/** Keys that cannot be changed. */
function fixedKeys(place: Place, choosingOn: string): KeyList {
  if (place === 'page') return [['Esc', 'pageKeyClose']];
  if (place === 'list')
    return [
      ['Space', 'pageListKeySpace'],
      [`${choosingOn}, ↓, ↑`, 'pageListKeyExtend'],
      ['Ctrl + a', 'pageListKeyAll'],
      ['Enter', 'pageListKeyEnter'],
    ];
  if (place !== 'library') return [];
  return [
    ['0 – 4', 'keyStatus'],
    ['Home, End', 'keyEnds'],
    [choosingOn, 'pageListKeyExtend'],
    ['Ctrl + a', 'pageListKeyAll'],
    ['Esc', 'keyChooseNone'],
  ];
}

/** The name of a button, with the key that presses it. */
export function named(name: string, action: Action, map?: KeyMap): string {
  return `${name} (${keyFor(action, map)})`;
}
