import { text } from '@/locale/text';
import { build, isolate } from './build';

const shownFor = 8_000; // Milliseconds; hovering or focusing it starts the time anew

export interface Toast {
  element: HTMLElement;
  /** Says what happened to a paper; `undo` takes it back. */
  say: (words: string, undo?: () => void) => void;
}

export function buildToast(): Toast {
  const element = build('div', { className: 'toast', hidden: true, set: { role: 'status' } });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hideLater = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (element.matches(':hover, :focus-within')) hideLater();
      else element.hidden = true;
    }, shownFor);
  };
  return {
    element,
    say(words, undo) {
      element.replaceChildren(build('span', {}, isolate(words)));
      if (undo) element.append(build('button', { press: undo }, text('pageUndo')));
      element.hidden = false;
      hideLater();
    },
  };
}
