import { browser } from 'wxt/browser';
import { isAllowed } from '@/domain/hosts';
import type { Asker } from '@/messages/answer';
import type { Answers, Question } from '@/messages/protocol';
import { sitesAt } from '@/sites';
import { hostOf, siteAmong } from '@/sites/match-pages';
import { readAllowed } from '@/storage/allowed';
import { ownSitesAt } from '@/storage/own-sites';
import { isPressed } from '@/storage/pressed';
import { readSettings } from '@/storage/settings';

/** Whether a page at this address may ask: on a host that the browser allows, or where the reader pressed our button. */
export async function mayAsk({ url = '', tab }: Asker): Promise<boolean> {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return false;
  const host = hostOf(new URL(url).href);
  return isAllowed(host, await readAllowed()) || isPressed(tab?.id, host);
}

/** The sites that the asking page may be of, ours before the reader's own, and whether it is to be read when it is of none. */
async function sitesHere(asker: Asker): Promise<Answers['sites']> {
  const { url = '', tab } = asker;
  const { sitesOff } = await readSettings();
  const own = (await ownSitesAt(url)).filter(({ id }) => !sitesOff.includes(id));
  const taught = own.flatMap(({ site }) => site ?? []);
  const isAlways = own.length > taught.length;
  return {
    sites: [...sitesAt(url), ...taught],
    anyPage: isAlways || (await isPressed(tab?.id, hostOf(url))),
  };
}

/** As `sitesHere`; a page of such a site gets the script that reads it along with the answer. */
export async function enterPage(asker: Asker): Promise<Answers['sites']> {
  const here = await sitesHere(asker);
  if (siteAmong(here.sites, asker.url ?? '')) await bring({ script: 'site' }, asker).catch(() => {}); // The page asks for it where it did not come
  return here;
}

const styled: Question<'bring'>['script'][] = ['commands', 'list'];

/** Puts one of our scripts, and its styles, into the page that asks for it; at once, for a reader may be waiting. */
export async function bring({ script }: Question<'bring'>, { tab }: Asker): Promise<void> {
  if (tab?.id === undefined) return;
  if (styled.includes(script))
    await browser.scripting.insertCSS({
      target: { tabId: tab.id },
      files: [`/content-scripts/${script}.css`],
    });
  await browser.scripting.executeScript({
    target: { tabId: tab.id },
    files: [`/content-scripts/${script}.js`],
    injectImmediately: true,
  });
}
