import { text } from '@/locale/text';
import type { Desk } from './desk';

const firstPause = 5_000; // Milliseconds; doubles with every failure
const longestPause = 300_000;

export interface Failures {
  /** Tells the reader of a failure: in passing when it was of what they `decided`, else in the bar. */
  tell: (error: unknown, decided: boolean) => void;
  /** The page was looked at, in vain or not. */
  looked: () => void;
}

/** Has the page asked about anew, less and less often, for as long as the bar says that it could not be judged and the reader sees it. */
export function tellFailures({ page, view, show, refresh }: Desk): Failures {
  let pause = firstPause;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function askAnew(): void {
    timer = undefined;
    if (page.trouble !== 'failed' || document.hidden) return; // Who comes back asks anyway
    pause = Math.min(2 * pause, longestPause);
    refresh();
  }

  return {
    tell(error, decided) {
      console.warn('Paperlight:', error);
      if (decided) {
        view.say(text('pageNotKept'));
        return refresh(); // How things stand now, and why
      }
      page.trouble = 'failed';
      timer ??= setTimeout(askAnew, pause);
      show();
    },
    looked() {
      if (page.trouble === 'failed') return;
      clearTimeout(timer);
      timer = undefined;
      pause = firstPause;
    },
  };
}
