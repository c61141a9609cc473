import { browser } from 'wxt/browser';

import { sites } from '@/sites';
import { firstHosts } from '@/sites/first-hosts';
import { hostsOf } from '@/sites/match-pages';

const everywhere = ['https://*/*', '*://*/*', '<all_urls>'];
const script = {
  id: 'digest',
  js: ['/content-scripts/digest.js'],
  css: ['/content-scripts/digest.css'],
  runAt: 'document_end',
} as const;

/** Has our script wait on the hosts of sites that the reader has allowed, and on no others. */
export async function waitWhereAllowed(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const allowed = new Set(origins);
  const isAllowed = (host: string) => allowed.has(host) || everywhere.some((all) => allowed.has(all));
  const matches = hostsOf(sites).filter((host) => !firstHosts.includes(host) && isAllowed(host));
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
  if (matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [script.id] });
    return;
  }
  const registration = { ...script, js: [...script.js], css: [...script.css], matches };
  await (known
    ? browser.scripting.updateContentScripts([registration])
    : browser.scripting.registerContentScripts([registration]));
}
