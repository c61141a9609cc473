import type { Site } from '@/sites/site';

const hosts = ['https://jmlr.org', 'https://www.jmlr.org'];

const volumes: Site = {
  name: 'JMLR',
  pages: hosts.map((host) => `${host}/papers/v*`),
  except: hosts.flatMap((host) => [`${host}/papers/*.html*`, `${host}/papers/*.pdf*`]),
  known: 'report',
  checked: '2026-11-26',
  listing: 'dl > dt',
  with: 'dd',
  id: { at: 'dd a[href$=".html"]', attribute: 'href', as: 'page' },
  title: { at: 'dt' },
  authors: { at: 'b i, i b', as: 'list' },
  date: { at: 'dd', without: 'b, i', after: ', ' }, // "; (1):1−40, 2026. [abs] …", whose pages may look like years
  code: { at: 'dd a', attribute: 'href' },
};

const transactions: Site = {
  name: 'TMLR',
  pages: hosts.map((host) => `${host}/tmlr/papers/`),
  known: 'report',
  checked: '2026-11-26',
  listing: 'li.item:has(h4)',
  id: { at: 'a[href*="openreview.net/"]', attribute: 'href' },
  title: { at: 'h4' },
  authors: { at: 'p i', as: 'list' },
  date: { at: 'p', without: 'i, a' },
  code: { at: 'p a', attribute: 'href' },
};

export const jmlr: Site[] = [volumes, transactions];
