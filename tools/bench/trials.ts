import { type Arena, closeAll } from './browser/arena';
import { contentCpu } from './browser/content-cpu';
import { disk } from './browser/disk';
import { firstMark } from './browser/first-mark';
import { firstPaint } from './browser/first-paint';
import { injected } from './browser/injected';
import { longestTask } from './browser/longest-task';
import { peerPopup } from './browser/peer-popup';
import { peerWork } from './browser/peer-work';
import { soak } from './browser/soak';
import { tenTabs } from './browser/ten-tabs';
import { workerHeap } from './browser/worker-heap';
import type { Outcome } from './rows';
import { tryThose } from './try-trials';

/** What is tried in a browser, by the words that choose it. */
const trials: Record<string, (arena: Arena) => Promise<Outcome>> = {
  'content script work': contentCpu,
  'longest task and layout shift': longestTask,
  'first mark': firstMark,
  'first paint of popup and library': firstPaint,
  'bytes put into a page': injected,
  'bytes on disk': disk,
  'memory of the worker': workerHeap,
};

/** What is tried beside other extensions, where these are. */
const besidePeers: typeof trials = {
  'peers on a page': peerWork,
  "peer's popup": peerPopup,
};

/** What is tried at length, when asked for. */
const soaks: typeof trials = {
  'endless page': soak,
  'ten tabs at once': tenTabs,
};

/** Whether these words choose anything here. */
export function isInBrowser(only: string | undefined): boolean {
  return chosen({ ...trials, ...besidePeers, ...soaks }, only).length > 0;
}

/** What Paperlight costs in a browser: at length, where there are minutes for it. */
export function tryInBrowser(arena: Arena, only: string | undefined): Promise<Outcome> {
  const here = arena.minutes === undefined ? { ...trials, ...(arena.peers && besidePeers) } : soaks;
  const lacking = arena.peers || arena.minutes !== undefined ? [] : chosen(besidePeers, only);
  for (const name of lacking) console.error(`${name}: left out, for want of --peers FOLDER`);
  const ready = Object.entries(here).map(
    ([name, trial]) => [name, () => trial(arena).finally(closeAll)] as const,
  );
  return tryThose(Object.fromEntries(ready), only);
}

function chosen(some: typeof trials, only = ''): string[] {
  return Object.keys(some).filter((name) => name.includes(only));
}
