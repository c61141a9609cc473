import type { Site } from '@/sites/site';

const website = 'https://pubmed.ncbi.nlm.nih.gov';
const lists = [
  '?*term=*',
  '?*linkname=*',
  '?*cmd=*',
  'collections/*',
  'searches/*',
  'trending/*',
  'clipboard/*',
];

const common: Pick<Site, 'name' | 'checked' | 'empty'> = {
  name: 'PubMed',
  checked: '2026-11-26',
  empty: { at: '#search-results:not(:has(article))', says: [''] },
};

// What the reader has chosen to see with the abstracts
const abstracts: Site = {
  ...common,
  pages: lists.map((list) => `${website}/${list}format=abstract*`),
  known: 'report',
  listing: 'article.article-overview',
  id: { at: '.heading-title a', attribute: 'href' },
  title: { at: '.heading-title' },
  aliases: { at: '.citation-doi', after: 'doi: ', before: ' ', into: 'https://doi.org/{}' },
  // Wide screens and narrow ones have a heading each
  authors: { at: '[id$="full-view-heading"] .full-name' },
  abstract: { at: '.abstract-content.selected' },
  date: { at: '.cit', before: ';' },
  venue: { at: '[id$="full-view-journal-trigger"]' },
};

// The same again: "Psychol Bull. 2010 Jul;136(4):495-525. doi: …" and all authors, or "Psychol Bull. 2010." and the first
const citation = '.full-journal-citation';

const search: Site = {
  ...common,
  pages: lists.map((list) => `${website}/${list}`),
  except: ['pubmed', 'pmid'].flatMap((format) => `${website}/*format=${format}*`), // Plain text
  known: 'rows',
  listing: 'article.full-docsum',
  id: { at: '.docsum-title', attribute: 'href' },
  title: { at: '.docsum-title' },
  aliases: { at: citation, after: 'doi: ', before: ' ', into: 'https://doi.org/{}' },
  authors: { at: '.full-authors', before: ', et al', as: 'list' },
  date: { at: citation, before: ':' }, // Pages may look like a date
  venue: { at: citation, before: '. ' },
};

export const pubmed: Site[] = [abstracts, search];
