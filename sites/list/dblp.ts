import type { Site } from '@/sites/site';

const hosts = ['https://dblp.org', 'https://dblp.uni-trier.de'];

// Records of other kinds are whole proceedings, books, data or withdrawn papers
const kinds = ['article', 'inproceedings', 'incollection', 'informal'];

const records: Site = {
  name: 'DBLP',
  pages: hosts.flatMap((host) =>
    ['db/conf/*/*', 'db/journals/*/*', 'db/series/*/*', 'pid/*'].map((page) => `${host}/${page}`),
  ),
  except: hosts.flatMap((host) => [`${host}/db/*/`, `${host}/db/*/index.html*`]), // Lists of volumes
  known: 'report',
  checked: '2026-11-26',
  listing: kinds.map((kind) => `li.entry.${kind}[id]`).join(),
  id: { at: '.ee a, a[href*="/rec/"]', attribute: 'href', as: 'anywhere' }, // The record itself where no edition is known
  aliases: { at: '.ee a', attribute: 'href' },
  title: { at: '.title' },
  authors: { at: '[itemprop="author"] [itemprop="name"]' },
  venue: { at: '[itemprop="isPartOf"] [itemprop="name"]' },
  date: { at: '[itemprop="datePublished"]' },
};

const search: Site = {
  ...records,
  pages: hosts.flatMap((host) => [`${host}/search?*`, `${host}/search/publ?*`]),
  except: [],
  empty: { at: '#completesearch-info-matches', says: ['no matches'] },
};

export const dblp: Site[] = [records, search];
