import { text } from '@/locale/text';
import type { Desk } from './desk';
import type { Entry } from './entry';
import { focusKeeper } from './focus';
import { describeKeys } from './help';
import { isSilent } from './page';
import { buildPanel } from './panel';
import { describeEntry, type WhyCommands } from './why';

/** What the panel shows: the *why* of a paper, or the keys. */
export interface Aside {
  element: HTMLElement;
  /** Opens the *why* of an entry, or closes it when it is open already. */
  toggleWhy: (entry: Entry) => void;
  openWhy: (entry: Entry) => void;
  /** Follows the reader to another entry when a *why* is open. */
  followWhy: (entry: Entry) => void;
  toggleHelp: () => void;
  /** Draws what is open as the page is known now; closes when there is nothing to say on this page any more. */
  show: () => void;
  isOpen: () => boolean;
  close: () => void;
}

/** `onClose` hears when the reader closes it; with what gives the focus back to where it came from, when it goes too. */
export function buildAside(
  desk: Desk,
  commands: WhyCommands,
  onClose: (giveFocusBack: (() => void) | undefined) => void,
): Aside {
  const { page } = desk;
  let shown: Entry | 'keys' | undefined;
  let giveFocusBack: (() => void) | undefined;
  const panel = buildPanel((hadFocus) => {
    shown = undefined;
    onClose(hadFocus ? giveFocusBack : undefined);
  });

  function open(what: Entry | 'keys', label: string, content: Node[]): void {
    if (!shown) giveFocusBack = focusKeeper(desk, panel.element);
    shown = what;
    panel.open(label, content);
  }

  const openWhy = (entry: Entry) => open(entry, text('pageWhyLong'), describeEntry(entry, page, commands));

  return {
    element: panel.element,
    openWhy,
    toggleWhy(entry) {
      if (shown === entry) panel.close();
      else openWhy(entry);
    },
    followWhy(entry) {
      if (typeof shown === 'object' && shown !== entry) openWhy(entry);
    },
    toggleHelp() {
      if (shown === 'keys') return panel.close();
      open('keys', text('pageHelpTitle'), describeKeys(page.settings.keyMap));
    },
    show() {
      if (isSilent(page)) panel.close();
      else if (shown === 'keys') panel.redraw(describeKeys(page.settings.keyMap));
      else if (shown) panel.redraw(describeEntry(shown, page, commands));
    },
    isOpen: () => shown !== undefined,
    close: panel.close,
  };
}
