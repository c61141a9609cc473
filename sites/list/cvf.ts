import type { Site } from '@/sites/site';

const host = 'https://openaccess.thecvf.com';

export const cvf: Site[] = [
  {
    name: 'CVF Open Access',
    // WACV, and CVPR and ICCV until 2017, list their papers on one page, later ones by day
    pages: ['*?day=*', '*_workshops/*', 'WACV*', 'CVPR201*', 'ICCV201*'].map((page) => `${host}/${page}`),
    except: ['*menu*', 'CVPR2018', 'CVPR2019', 'ICCV2019', 'content*'].map((page) => `${host}/${page}`),
    known: 'report',
    checked: '2026-11-26',
    listing: 'dt.ptitle',
    with: 'dd',
    aliases: { at: 'dd a[href*="arxiv.org"]', attribute: 'href' },
    title: { at: '.ptitle a' },
    authors: { at: 'input[name="query_author"]', attribute: 'value' },
    venue: { at: '.bibref', after: 'booktitle = {', before: '}' },
    date: { at: '.ptitle a', attribute: 'href', before: '/html/' },
  },
];
