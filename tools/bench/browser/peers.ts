import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { sampleInterests } from '@/domain/sample-interests';
import { loadUnpacked } from '@/tools/launch.mjs';
import { type Arena, type Contender, openContender } from './arena';
import { makeMarker } from './marker';

/** Another extension that is loaded on pages which list papers. */
export interface Peer {
  name: string;
  /** Where it lies in the folder of peers, unpacked. */
  folder: string;
  /** What is on a listing once it is done with it; none where it only loads. */
  trace?: string;
  /** Whether it works on a page before that is whole. */
  early?: boolean;
}

export const paperMemory: Peer = { name: 'PaperMemory', folder: 'PaperMemory', early: true };
const toolkit: Peer = {
  name: 'ArXiv Toolkit',
  folder: 'arxiv-toolkit/build/chrome-mv3-prod',
  trace: '#articles > h4',
};
const markJs: Peer = { name: 'mark.js', folder: 'mark.js/dist', trace: '#articles mark' };

export const peers: Peer[] = [
  paperMemory,
  { name: 'arXivist', folder: 'arxivist', trace: '#articles > div > i' },
  toolkit,
  markJs,
];

/** The phrases that our interests have here; an asterisk stands for any ending. */
export const phrases = sampleInterests(0).flatMap((interest) => interest.phrases);

/** Opens a browser with this extension in it. Throws when it is not where it should be. */
export async function openPeer(arena: Arena, peer: Peer): Promise<Contender & { id: string }> {
  const folder = placeOf(arena, peer);
  const wanted = path.join(folder, peer === markJs ? 'mark.min.js' : 'manifest.json');
  if (!existsSync(wanted))
    throw new Error(`${peer.name}: there is no ${wanted}; docs/performance.md says how it gets there.`);
  const contender = await openContender(arena, peer.name);
  const marker = peer === markJs ? makeMarker(readFileSync(wanted, 'utf8'), phrases) : undefined;
  const id = await loadUnpacked(contender.context, marker?.folder ?? folder);
  if (peer === toolkit) await keepRules(contender, id);
  const { trace, early } = peer;
  return {
    ...contender,
    id,
    ...(early && { early }),
    ...(trace && {
      isDone: (page: Page) => page.evaluate((wanted) => document.querySelector(wanted) !== null, trace),
    }),
    async close() {
      await contender.close();
      marker?.remove();
    },
  };
}

/** Where it lies. */
export function placeOf({ peers: folder = '' }: Arena, peer: Peer): string {
  return path.join(folder, peer.folder);
}

/** ArXiv Toolkit looks for the same phrases, a rule for each, as its options keep them. */
async function keepRules({ context }: Contender, id: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  await page.evaluate(
    (rules) => chrome.storage.sync.set({ 'title-whitelist': JSON.stringify(rules) }),
    phrases.map((phrase) => `/(${phrase.replace('*', '\\w*')})/ig`),
  );
  await page.close();
}
