import type { Arena } from './browser/arena';
import { contentCpu } from './browser/content-cpu';
import { firstMark } from './browser/first-mark';
import { firstPaint } from './browser/first-paint';
import { injected } from './browser/injected';
import { longestTask } from './browser/longest-task';
import { peerPopup } from './browser/peer-popup';
import { peerWork } from './browser/peer-work';
import type { Outcome } from './rows';
import { tryThose } from './try-trials';

/** What is tried in a browser, by the words that choose it. */
const trials: Record<string, (arena: Arena) => Promise<Outcome>> = {
  'content script work': contentCpu,
  'longest task and layout shift': longestTask,
  'first mark': firstMark,
  'first paint of popup and library': firstPaint,
  'bytes put into a page': injected,
};

/** What is tried beside other extensions, where these are. */
const besidePeers: typeof trials = {
  'peers on a page': peerWork,
  "peer's popup": peerPopup,
};

/** Whether these words choose anything here. */
export function isInBrowser(only: string | undefined): boolean {
  return chosen({ ...trials, ...besidePeers }, only).length > 0;
}

/** What Paperlight costs in a browser. */
export function tryInBrowser(arena: Arena, only: string | undefined): Promise<Outcome> {
  const lacking = arena.peers ? [] : chosen(besidePeers, only);
  for (const name of lacking) console.error(`${name}: left out, for want of --peers FOLDER`);
  const here = Object.entries({ ...trials, ...(arena.peers && besidePeers) });
  return tryThose(Object.fromEntries(here.map(([name, trial]) => [name, () => trial(arena)])), only);
}

function chosen(some: typeof trials, only = ''): string[] {
  return Object.keys(some).filter((name) => name.includes(only));
}
