import type { KeyMap, PageAction } from '@/domain/keys';
import { named } from '@/locale/key-texts';
import { text } from '@/locale/text';
import { build, buildButton, rename } from './build';
import { buildSteady } from './steady';

const settled = 2_000; // Milliseconds without another judgement until the count is told to those who cannot see it

export interface Progress {
  element: HTMLElement;
  /** `listed` is the most that `found` will be. */
  show: (counts: { judged: number; found: number; listed: number }, keyMap: KeyMap | undefined) => void;
}

/** How many papers of the page are judged, and the way to the next that is not. */
export function buildProgress(press: (action: PageAction) => void): Progress {
  const count = buildSteady('');
  const told = build('span', { part: 'unseen', role: 'status' });
  const goOn = buildButton(text('pageGoOn'), () => press('goOn'), undefined, 'framed');
  let before: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    element: build('span', { part: 'progress' }, count.element, told, goOn),
    show({ judged, found, listed }, keyMap) {
      rename(goOn, named(text('pageGoOnLong'), 'goOn', keyMap));
      count.show(judgedText, [judged, found], listed);
      if (judged === before) return;
      clearTimeout(timer);
      if (before !== undefined) {
        timer = setTimeout(() => {
          told.textContent = judgedText(judged, found);
        }, settled);
      }
      before = judged;
    },
  };
}

function judgedText(judged = 0, found = 0): string {
  return text('pageJudgedCount', judged, found);
}
