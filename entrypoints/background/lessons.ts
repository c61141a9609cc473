import { browser } from 'wxt/browser';

import { isAllowed } from '@/domain/hosts';
import type { Asker } from '@/messages/answer';
import type { Answers, Question } from '@/messages/protocol';
import { sites } from '@/sites';
import { hostOf, siteAmong } from '@/sites/match-pages';
import { outlineSheet } from '@/sites/teach/outlines';
import { readAllowed } from '@/storage/allowed';
import { allOwnSites, keepOwnSite, ownSitesAt, removeOwnSite } from '@/storage/own-sites';
import { switchSite } from '@/storage/settings';
import {
  forgetLesson,
  forgetWish,
  lessonIn,
  noteLesson,
  type SiteLesson,
  waitingLessons,
} from '@/storage/site-lessons';
import { waitWhereAllowed } from './hosts';
import { lookAnew } from './tabs';

/** Begins the lessons that wait for their hosts, once the browser allows them. `lent`: the hosts it has just allowed. */
export async function beginLessons(lent: string[]): Promise<void> {
  const allowed = await readAllowed();
  for (const { tabId, host } of await waitingLessons()) {
    if (!isAllowed(host, allowed)) continue;
    const before = await lessonIn(tabId);
    const isLent = lent.includes(host) || (before?.host === host && before.lent);
    const lesson = { tabId, host, lent: isLent };
    await noteLesson(lesson);
    await forgetWish(tabId);
    const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
    if (!url || hostOf(url) !== host) {
      await giveBack(lesson); // The tab went elsewhere meanwhile
      continue;
    }
    await browser.scripting.insertCSS({ target: { tabId }, files: ['/content-scripts/teach.css'] });
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/teach.js'] });
  }
}

/** What the page of a lesson needs to know. Throws when the reader wants no lesson there. */
export async function lessonHere(asker: Asker): Promise<Answers['lesson']> {
  await mustTeach(asker);
  const own = await allOwnSites();
  const here = (await ownSitesAt(asker.url ?? '')).flatMap(({ site }) => site ?? []);
  const taught = siteAmong(here, asker.url ?? '');
  const taken = [...new Set([...sites.map(({ name }) => name), ...own.map(({ id }) => id)])];
  return { taken, ...(taught && { taught }) };
}

/** Outlines what a site finds on the page, in place of what another found before. */
export async function outline({ site, before }: Question<'outline'>, asker: Asker): Promise<void> {
  const { tabId } = await mustTeach(asker);
  await drop(tabId, before);
  await browser.scripting.insertCSS({ target: { tabId }, origin: 'USER', css: outlineSheet(site) });
}

/** Keeps the site that was taught, and has the page be read by it at once. Throws when it is for other hosts, or its name is taken. */
export async function keepSite({ site, instead }: Question<'keepSite'>, asker: Asker): Promise<void> {
  const { tabId, host } = await mustTeach(asker);
  if ([...site.pages, ...(site.except ?? [])].some((page) => hostOf(page) !== host))
    throw new Error('The site is for other hosts');
  const own = await allOwnSites();
  const isOurs = sites.some(({ name }) => name.toLowerCase() === site.name.toLowerCase());
  const other = own.find(({ id, hosts }) => id === site.name && (id !== instead || !hosts.includes(host)));
  if (isOurs || (other && !isSame(other.site, site))) throw new Error('The name is taken');
  await keepOwnSite({ id: site.name, site, hosts: [host] });
  const old = own.find(({ id, hosts }) => id === instead && id !== site.name && hosts.includes(host));
  if (old?.site) await removeOwnSite(old.id);
  await switchSite(site.name, true);
  await waitWhereAllowed();
  await browser.scripting.insertCSS({ target: { tabId }, files: ['/content-scripts/digest.css'] });
  await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/digest.js'] });
  await lookAnew();
}

/** Takes the outlines off the page, and gives a host back that was allowed for the lesson and is needed no more. */
export async function endLesson({ before }: Question<'endLesson'>, { tab }: Asker): Promise<void> {
  const lesson = tab?.id === undefined ? undefined : await lessonIn(tab.id);
  if (!lesson) return;
  await drop(lesson.tabId, before).catch(() => {}); // The tab may be gone
  await giveBack(lesson);
}

/** Ends a lesson; its host is given back if it was allowed for it alone. */
async function giveBack({ tabId, host, lent }: SiteLesson): Promise<void> {
  await forgetLesson(tabId);
  const isKept = (await allOwnSites()).some(({ hosts }) => hosts.includes(host));
  if (lent && !isKept) await browser.permissions.remove({ origins: [host] });
}

async function mustTeach({ tab, url = '' }: Asker): Promise<SiteLesson> {
  const lesson = tab?.id === undefined ? undefined : await lessonIn(tab.id);
  if (!lesson || hostOf(url) !== lesson.host) throw new Error('There is no lesson here');
  return lesson;
}

async function drop(tabId: number, before: Question<'outline'>['before']): Promise<void> {
  await browser.scripting.removeCSS({ target: { tabId }, origin: 'USER', css: outlineSheet(before) });
}

/** It was kept already, and the reply was lost. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
