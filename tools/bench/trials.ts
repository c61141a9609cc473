import type { Arena } from './browser/arena';
import { contentCpu } from './browser/content-cpu';
import { firstMark } from './browser/first-mark';
import { firstPaint } from './browser/first-paint';
import { longestTask } from './browser/longest-task';
import type { Outcome } from './rows';
import { tryThose } from './try-trials';

/** What is tried in a browser, by the words that choose it. */
const trials: Record<string, (arena: Arena) => Promise<Outcome>> = {
  'content script work': contentCpu,
  'longest task and layout shift': longestTask,
  'first mark': firstMark,
  'first paint of popup and library': firstPaint,
};

/** Whether these words choose anything here. */
export function isInBrowser(only: string | undefined): boolean {
  return Object.keys(trials).some((name) => only === undefined || name.includes(only));
}

/** What Paperlight costs in a browser. */
export function tryInBrowser(arena: Arena, only: string | undefined): Promise<Outcome> {
  const here = Object.entries(trials).map(([name, trial]) => [name, () => trial(arena)] as const);
  return tryThose(Object.fromEntries(here), only);
}
