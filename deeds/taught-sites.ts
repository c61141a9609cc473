import type { Deed } from '@/components/use-deeds';
import type { OwnSite } from '@/domain/own-site';
import { writeSiteFile } from '@/exchange/site-file';
import { readSite, writeSite } from '@/exchange/site-json';
import { text } from '@/locale/text';
import { ask } from '@/messages/ask';
import { keepOwnSite, removeOwnSite, renameOwnSite } from '@/storage/own-sites';
import { renameOff } from '@/storage/settings';
import { offerFile } from './offer-file';

/** What the reader can do with sites that they taught. Each rejects when it could not be done. */

type Taught = OwnSite & Required<Pick<OwnSite, 'site'>>;

export async function renameSite(from: string, to: string): Promise<Deed> {
  await rename(from, to);
  return { said: text('optionsSiteRenamed', to), undo: () => rename(to, from) };
}

export async function copySite({ site }: Taught): Promise<Deed> {
  await navigator.clipboard.writeText(writeSite(site));
  return { said: text('optionsSiteCopied', site.name) };
}

/** Lets the reader keep the file that a contributor would add to the list of sites. */
export async function exportSite({ site }: Taught): Promise<Deed> {
  const { name, content } = writeSiteFile(site);
  offerFile(name, content, 'text/plain');
  return { said: text('optionsDownloaded', name) };
}

/** Adds a site that somebody taught, by a name that none of `taken` is, or says what is wrong with it. */
export async function addSite(json: string, taken: string[]): Promise<Deed | { problem: string }> {
  const read = readSite(json);
  if ('problem' in read) return read;
  const name = freeName(read.site.name, taken);
  const site = { ...read.site, name };
  const hosts = [...new Set([...site.pages, ...(site.except ?? [])].map(hostOf))];
  await keepOwnSite({ id: name, site, hosts });
  await ask('waitAnew', {});
  const undo = async () => {
    await removeOwnSite(name);
    await ask('waitAnew', {});
  };
  return { said: text('optionsSiteAdded', name), undo };
}

async function rename(from: string, to: string): Promise<void> {
  await renameOwnSite(from, to);
  await renameOff(from, to);
  await ask('waitAnew', {});
}

const longestName = 60; // UTF-16 code units

function freeName(name: string, taken: string[]): string {
  const isFree = (tried: string) => !taken.some((other) => other.toLowerCase() === tried.toLowerCase());
  for (let tried = name, at = 2; ; tried = `${name.slice(0, longestName - 4)} ${at++}`)
    if (isFree(tried)) return tried;
}

/** Every page of the host of a match pattern. */
function hostOf(pattern: string): string {
  return pattern.replace(/^(https:\/\/[^/]+\/).*$/s, '$1*');
}
