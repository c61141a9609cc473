import type { KeyMap, PageAction } from '@/domain/keys';
import { named } from '@/locale/key-texts';
import { text } from '@/locale/text';
import { buildButton, rename } from './build';
import { drawIcon } from './icon';

const buttons = [
  ['previousFlagged', 'pagePreviousFlagged', () => '↑'],
  ['nextFlagged', 'pageNextFlagged', () => '↓'],
  ['list', 'pageListOpen', () => drawIcon('list')],
  ['help', 'pageHelp', () => '?'],
] as const;

export interface Ways {
  /** To flagged papers, to the list, to the keys. */
  elements: HTMLElement[];
  show: (keyMap: KeyMap | undefined) => void;
}

/** The buttons that do what a key does, each with its key in its name. */
export function buildWays(press: (action: PageAction) => void): Ways {
  const made = buttons.map(
    ([action, name, draw]) => [action, name, buildButton(draw(), () => press(action))] as const,
  );
  return {
    elements: made.map(([, , button]) => button),
    show(keyMap) {
      for (const [action, name, button] of made) rename(button, named(text(name), action, keyMap));
    },
  };
}
