import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { makePapers } from './papers';

// Pages of websites that are off at first, and what the browser knows of them.

export const pageOf = (name: string) => readFileSync(`tests/sites/${name}/page.html`, 'utf8');

export const scirate = 'https://scirate.com/?range=3';
export const scirateHost = 'https://scirate.com/*';
export const lab = 'https://lab.example/publications';

/** A page that nobody knows, with links to this many papers. */
export function labPage(papers: number): string {
  const links = makePapers(papers).map(
    ({ id, title, authors }) =>
      `<li><a href="https://arxiv.org/abs/${id.replace('arxiv:', '')}">${title}</a>, ${authors.join(', ')}</li>`,
  );
  return `<!doctype html><html lang="en"><title>Lab</title><body><h1>Publications</h1><ul>${links.join('')}</ul></body></html>`;
}

export const marks = '[data-paperlight-verdict]';

export async function openSites(openExtensionPage: (name: string) => Promise<Page>): Promise<Page> {
  const options = await openExtensionPage('options');
  await options.getByRole('link', { name: 'Sites', exact: true }).click();
  return options;
}

export const allowedHosts = (inside: Page) =>
  inside.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);

export const scriptsWaiting = (inside: Page) =>
  inside.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
  );

/** The tab of a page whose host is allowed. */
export const tabOf = (inside: Page, url: string) =>
  inside.evaluate(async (address) => (await chrome.tabs.query({ url: address }))[0]!.id!, url);

export const badgeOf = (inside: Page, tabId: number) =>
  inside.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
