import { browser } from 'wxt/browser';

import type { Deed } from '@/components/use-deeds';
import { text } from '@/locale/text';

/** What whoever mends a site needs to know of a page. */
interface Trouble {
  tabId: number;
  site: string;
  url: string;
  problems: string[];
}

/** Copies what is wrong with a page and what it is built like, without its words, its links and whose it is. */
export async function copyReport({ tabId, site, url, problems }: Trouble): Promise<Deed> {
  const { version } = browser.runtime.getManifest();
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/page-skeleton.js'] });
  const lines = [
    `${site}, ${withoutQuery(url)}`,
    `Paperlight ${version}`,
    ...problems.map((problem) => `- ${problem}`),
    '',
    String(frame?.result ?? ''),
  ];
  await navigator.clipboard.writeText(lines.join('\n'));
  return { said: text('popupReportCopied') };
}

function withoutQuery(url: string): string {
  if (!URL.canParse(url)) return '';
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
