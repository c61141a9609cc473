import './mark.css';
import './ours.css';

import { browser } from 'wxt/browser';

import { othersTurn } from '@/domain/slices';
import { ask, isAlive } from '@/messages/ask';
import type { Answers } from '@/messages/protocol';
import { type DigestPage, openDigestPage } from './digest-page';

// A symbol: unlike a name, no element of the page can stand in for it
const place = Symbol.for('paperlight page');
const world = globalThis as { [place]?: () => boolean };

/** Begins to follow this page, once the reader has it in front; does nothing where it is followed already. */
export function startDigestPage(): void {
  if (world[place]?.()) return;
  world[place] = isAlive;
  if (document.hidden === true)
    document.addEventListener('visibilitychange', () => void start(), { once: true });
  else void start();
}

async function start(): Promise<void> {
  let asked = askSites();
  let page: DigestPage | undefined;
  browser.runtime.onMessage.addListener((message: unknown, asker, reply) => {
    if (asker.id !== browser.runtime.id) return;
    const { name } = Object(message) as { name?: unknown };
    if (name === 'reportPage') reply(page?.report());
    if (name !== 'lookAnew') return;
    if (!page) asked = askSites();
    else if (!page.lookAnew()) page = openDigestPage(askSites()); // The reader lets us in again
  });
  await othersTurn(); // What is built now is built while the background answers
  page = openDigestPage(asked);
}

function askSites(): Promise<Answers['sites']> {
  const asked = ask('sites', {});
  asked.catch(() => {}); // It is told where it is awaited
  return asked;
}
