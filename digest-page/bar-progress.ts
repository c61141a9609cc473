import { text } from '@/locale/text';
import { build, buildButton } from './build';
import type { Key } from './keys';

const settled = 2_000; // Milliseconds without another judgement until the count is told to those who cannot see it

export interface Progress {
  element: HTMLElement;
  show: (judged: number, found: number) => void;
}

/** How many papers of the page are judged, and the way to the next that is not. */
export function buildProgress(press: (key: Key) => void): Progress {
  const count = build('span');
  const told = build('span', { part: 'unseen', role: 'status' });
  const goOn = buildButton(text('pageGoOn'), () => press('r'), text('pageGoOnLong'), 'framed');
  let before: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    element: build('span', { part: 'progress' }, count, told, goOn),
    show(judged, found) {
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
