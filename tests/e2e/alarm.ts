import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';

/** What must never happen, whatever a page says. */
export interface Harm {
  /** Pages in which a hostile text has run as a script: those texts set `window.__ran`. */
  ran: string[];
  /** What went wrong in pages, in our script on them, and in the background. */
  errors: string[];
}

/** Has the background of the extension in this folder say aloud what it failed to catch. */
export function preparedToComplain(folder: string): void {
  const complain = `for (const name of ['error', 'unhandledrejection'])
  self.addEventListener(name, (event) => console.error('Paperlight', String(event.reason ?? event.message)));\n`;
  const file = path.join(folder, 'background.js');
  writeFileSync(file, complain + readFileSync(file, 'utf8'));
}

/** Listens from now on; call what is returned to hear what was heard. */
export async function listenForHarm(context: BrowserContext): Promise<() => Promise<Harm>> {
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(`${error.page()?.url()}: ${error.error()}`));
  context.on('console', (message) => {
    const isOurs = message.text().startsWith('Paperlight');
    if (message.type() === 'error' || isOurs) errors.push(`${message.page()?.url()}: ${message.text()}`);
  });
  return async () => {
    const pages = context.pages();
    const runs = await Promise.all(pages.map((page) => page.evaluate(() => '__ran' in window)));
    const ran = pages.filter((_, index) => runs[index]).map((page) => page.url());
    return { ran, errors };
  };
}

export const noHarm: Harm = { ran: [], errors: [] };
