import { arxivId } from '@/domain/paper';
import { arxivLink, moreAuthorsIn } from './arxiv-fields';
import { codeIn } from './code';
import type { Site } from './site';

// A listing is a <dt> of links and the <dd> of metadata after it. A page holds one <dl> per day, per section, or,
// before 2023, without the id it has today; so the selectors hold on to what all of them share.
export const arxivListing: Site = {
  name: 'arXiv',
  pages: ['https://arxiv.org', 'https://export.arxiv.org'].flatMap((host) => [
    `${host}/list/*`,
    `${host}/catchup/*/*`,
  ]),
  listing: 'dl > dt',
  extent: (dt) => [dt, dt.nextElementSibling?.localName === 'dd' ? dt.nextElementSibling : null],
  id: { at: 'a[href*="/abs/"]', attribute: 'href', as: ([href]) => arxivId(href) },
  title: { at: '.list-title', without: '.descriptor' },
  authors: { at: '.list-authors a:not([href*="/abs/"])', as: (names) => names },
  moreAuthors: {
    at: '.list-authors',
    as: moreAuthorsIn,
  },
  abstract: { at: 'p.mathjax' }, // Only on /new and, when asked for, in catchup
  categories: {
    at: '.list-subjects',
    as: ([text]) => text.match(/(?<=\()[a-z-]+(\.[A-Za-z-]+)?(?=\)\s*(;|$))/g) ?? [],
  },
  comment: { at: '.list-comments', without: '.descriptor' },
  code: { at: '.list-comments a, p.mathjax a', attribute: 'href', as: codeIn },
  link: arxivLink,
  empty: (page) => /No (further )?updates for\b/.test(page.body.textContent ?? ''),
};
