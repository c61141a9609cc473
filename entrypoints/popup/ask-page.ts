import { browser } from 'wxt/browser';

import { isPaperId, type PaperId } from '@/domain/paper';
import type { PageReport } from '@/messages/protocol';

const mostPapers = 10_000;
const mostProblems = 10;
const longestText = 300;
const noAnswerer = /Receiving end does not exist|message port closed/i;

/** Asks the page of a tab what was found on it; undefined when Paperlight does not read that page. */
export async function askPage(tabId: number): Promise<PageReport | undefined> {
  try {
    return readReport(await browser.tabs.sendMessage(tabId, { name: 'reportPage' }));
  } catch (error) {
    if (error instanceof Error && noAnswerer.test(error.message)) return;
    throw error;
  }
}

/** The reply as a report, cut to sane lengths: who runs a page's process can reply in our name. Undefined when it is none. */
export function readReport(reply: unknown): PageReport | undefined {
  if (typeof reply !== 'object' || reply === null) return;
  const { looked, site, url, off, found, fresh, problems, changed, sure, silent } = reply as Partial<
    Record<keyof PageReport, unknown>
  >;
  if (typeof site !== 'string' || typeof url !== 'string' || typeof off !== 'boolean') return;
  return {
    looked: looked === true,
    site: site.slice(0, longestText),
    url,
    off,
    found: papersIn(found),
    fresh: papersIn(fresh),
    problems: textsIn(problems, mostProblems).map((problem) => problem.slice(0, longestText)),
    changed: changed === true,
    ...(typeof sure === 'number' && sure >= 0 && sure <= 1 && { sure }),
    ...(isSilence(silent) && { silent }),
  };
}

function isSilence(value: unknown): value is NonNullable<PageReport['silent']> {
  return ['few', 'paper', 'thread', 'references'].includes(value as string);
}

function papersIn(list: unknown): PaperId[] {
  return [...new Set(textsIn(list, mostPapers).filter(isPaperId))];
}

function textsIn(list: unknown, most: number): string[] {
  return Array.isArray(list) ? list.slice(0, most).filter((text) => typeof text === 'string') : [];
}
