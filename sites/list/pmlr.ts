import type { Site } from '@/sites/site';

const host = 'https://proceedings.mlr.press';

export const pmlr: Site[] = [
  {
    name: 'PMLR',
    pages: [`${host}/v*`, `${host}/r*`], // Volumes, and those published again
    except: [`${host}/*.html*`, `${host}/*.pdf*`],
    known: 'template',
    checked: '2026-11-26',
    listing: '.paper:has(.title)',
    id: { at: '.links a[href$=".html"]', attribute: 'href', as: 'page' },
    aliases: { at: '.links a', attribute: 'href' },
    title: { at: '.title' },
    authors: { at: '.authors', as: 'list' },
    venue: { at: '.info i' },
    code: { at: '.links a', label: 'Software', attribute: 'href' },
  },
];
