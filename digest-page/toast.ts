import { text } from '@/locale/text';
import { build, buildButton, showIf } from './build';

const shownFor = 8_000; // Milliseconds; hovering or focusing it starts the time anew

export interface Toast {
  element: HTMLElement;
  /** Says what happened; `undo` takes it back. */
  say: (words: string, undo?: () => void) => void;
}

/** `keepFocus` remembers where the focus is: it goes back there from a button that goes. */
export function buildToast(keepFocus: (toast: HTMLElement) => () => void): Toast {
  const element = build('div', { part: 'toast gone', role: 'status' });
  let giveFocusBack = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hideLater = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (element.matches(':hover, :focus-within')) hideLater();
      else showIf(element, false);
    }, shownFor);
  };
  return {
    element,
    say(words, undo) {
      const isLeft = element.matches(':focus-within');
      if (!isLeft) giveFocusBack = keepFocus(element);
      element.replaceChildren(build('bdi', { part: 'words' }, words));
      if (undo) element.append(buildButton(text('pageUndo'), undo, undefined, 'framed'));
      showIf(element, true);
      if (isLeft) giveFocusBack();
      hideLater();
    },
  };
}
