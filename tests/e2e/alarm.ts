import type { BrowserContext, Worker } from '@playwright/test';

/** What must never happen, whatever a page says. */
export interface Harm {
  /** Pages in which a hostile text has run as a script: those texts set `window.__ran`. */
  ran: string[];
  /** What went wrong in pages, in our script on them, and in the background. */
  errors: string[];
}

/** Listens from now on; call what is returned to hear what was heard. The background must not be stopped meanwhile. */
export async function listenForHarm(context: BrowserContext, worker: Worker): Promise<() => Promise<Harm>> {
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(`${error.page()?.url()}: ${error.error()}`));
  context.on('console', (message) => {
    const isOurs = message.text().startsWith('Paperlight');
    if (message.type() === 'error' || isOurs) errors.push(`${message.page()?.url()}: ${message.text()}`);
  });
  await worker.evaluate(() => {
    const heard: string[] = [];
    Object.assign(self, { heard });
    self.addEventListener('error', ({ message }) => heard.push(message));
    self.addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
    console.error = (...words: unknown[]) => heard.push(words.map(String).join(' '));
  });
  return async () => {
    const heard = await worker.evaluate(() => (self as unknown as { heard: string[] }).heard);
    const pages = context.pages();
    const runs = await Promise.all(pages.map((page) => page.evaluate(() => '__ran' in window)));
    const ran = pages.filter((_, index) => runs[index]).map((page) => page.url());
    return { ran, errors: [...errors, ...heard.map((words) => `background: ${words}`)] };
  };
}

export const noHarm: Harm = { ran: [], errors: [] };
