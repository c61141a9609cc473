import type { KeyMap, PageAction } from '@/domain/keys';
import { named } from '@/locale/key-texts';
import { text } from '@/locale/text';
import { build, buildButton, rename } from './build';

const settled = 2_000; // Milliseconds without another judgement until the count is told to those who cannot see it

export interface Progress {
  element: HTMLElement;
  show: (judged: number, found: number, keyMap: KeyMap | undefined) => void;
}

/** How many papers of the page are judged, and the way to the next that is not. */
export function buildProgress(press: (action: PageAction) => void): Progress {
  const count = build('span');
  const told = build('span', { part: 'unseen', role: 'status' });
  const goOn = buildButton(text('pageGoOn'), () => press('goOn'), undefined, 'framed');
  let before: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    element: build('span', { part: 'progress' }, count, told, goOn),
    show(judged, found, keyMap) {
      rename(goOn, named(text('pageGoOnLong'), 'goOn', keyMap));
      const words = text('pageJudgedCount', judged, found);
      count.textContent = words;
      if (judged === before) return;
      clearTimeout(timer);
      if (before !== undefined) {
        timer = setTimeout(() => {
          told.textContent = words;
        }, settled);
      }
      before = judged;
    },
  };
}
