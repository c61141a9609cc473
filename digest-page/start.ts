import './mark.css';
import './ours.css';

import { browser } from 'wxt/browser';

import { isAlive } from '@/messages/ask';
import { openDigestPage } from './digest-page';

// A symbol: unlike a name, no element of the page can stand in for it
const place = Symbol.for('paperlight page');
const world = globalThis as { [place]?: () => boolean };

/** Begins to follow this page, once the reader has it in front; does nothing where it is followed already. */
export function startDigestPage(): void {
  if (world[place]?.()) return;
  world[place] = isAlive;
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true });
  } else {
    start();
  }
}

function start(): void {
  let page = openDigestPage();
  browser.runtime.onMessage.addListener((message: unknown, asker, reply) => {
    if (asker.id !== browser.runtime.id) return;
    const { name } = Object(message) as { name?: unknown };
    if (name === 'reportPage') reply(page.report());
    if (name === 'lookAnew' && !page.lookAnew()) page = openDigestPage(); // The reader lets us in again
  });
}
