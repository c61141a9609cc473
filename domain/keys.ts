import { statuses } from './library';

// Every single key of Paperlight. Keys are compared in lower case; none is pressed together with Ctrl, Alt or Cmd.

const defaults = {
  next: 'j',
  previous: 'k',
  nextFlagged: 'n',
  previousFlagged: 'p',
  goOn: 'r',
  save: 's',
  dismiss: 'x',
  more: 'm',
  undo: 'u',
  why: 'w',
  open: 'o',
  list: 'l',
  search: '/',
  select: 'v',
  favourite: 'f',
  copyMarkdown: 'm',
  tag: 't',
  note: 'n',
  relevant: 'r',
  notRelevant: 'n',
  skip: 's',
  back: 'b',
  help: '?',
};

/** What a single key does. */
export type Action = keyof typeof defaults;

/** The keys that the reader chose; those of other actions are the defaults. */
export type KeyMap = Partial<Record<Action, string>>;

export const actions = Object.keys(defaults) as Action[];

const onPages = [
  'next',
  'previous',
  'nextFlagged',
  'previousFlagged',
  'goOn',
  'save',
  'dismiss',
  'more',
  'undo',
  'why',
  'open',
  'list',
  'help',
] as const;

const inLists = ['next', 'previous', 'save', 'dismiss', 'undo', 'open', 'search', 'help'] as const;

/** What keys do where: on a digest page and in the list over it, in what we open, and in our own lists and questions. */
export const actionsAt = {
  page: onPages,
  list: onPages,
  digest: [
    'next',
    'previous',
    'nextFlagged',
    'previousFlagged',
    'save',
    'dismiss',
    'undo',
    'why',
    'open',
    'help',
  ],
  library: [...inLists, 'select', 'favourite', 'copyMarkdown', 'tag', 'note'],
  seen: inLists,
  popup: inLists,
  check: ['relevant', 'notRelevant', 'skip', 'back', 'help'],
} as const satisfies Record<string, readonly Action[]>;

export type Place = keyof typeof actionsAt;
export type PageAction = (typeof onPages)[number];

export const places = Object.keys(actionsAt) as Place[];

/** Whether this can be the key of an action: one visible character, in lower case. */
export function isKey(key: string): boolean {
  return /^[^\s\p{C}]$/u.test(key) && key === key.toLowerCase();
}

/** The key of an action. What is no key in the map counts for nothing. */
export function keyFor(action: Action, map: KeyMap = {}): string {
  const chosen = map[action];
  return chosen !== undefined && isKey(chosen) ? chosen : defaults[action];
}

/** What a pressed key does on a digest page. */
export function pageActionOf(key: string, map?: KeyMap): PageAction | undefined {
  return onPages.find((action) => keyFor(action, map) === key);
}

export function placesOf(action: Action): Place[] {
  return places.filter((place) => (actionsAt[place] as readonly Action[]).includes(action));
}

/** What has a key already somewhere where the action would need it: another action, or the library's statuses. */
export function clashOf(action: Action, key: string, map?: KeyMap): Action | 'status' | undefined {
  const needed = placesOf(action);
  if (needed.includes('library') && Object.hasOwn(statuses, key)) return 'status';
  return actions.find(
    (other) =>
      other !== action &&
      keyFor(other, map) === key &&
      placesOf(other).some((place) => needed.includes(place)),
  );
}

/** The map with this key for an action; without one, the action has its default again. */
export function withKey(map: KeyMap, action: Action, key?: string): KeyMap {
  const { [action]: _, ...others } = map;
  return key === undefined || key === defaults[action] ? others : { ...others, [action]: key };
}
