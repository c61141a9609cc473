import { arxivId, type PaperId, partsOf } from '@/domain/paper';
import { papersIn } from './hugging-face-data';
import { whenHydrated } from './hydration';
import { jsonIn } from './read-embedded';
import type { Site } from './site';

const papers = 'https://huggingface.co/papers';

// Cards say which papers the page lists: the embedded data stay behind when the reader moves to another day.
export const huggingFace: Site = {
  name: 'Hugging Face',
  pages: ['', '?*', '/', '/?*', '/date/*', '/week/*', '/month/*', '/trending', '/trending?*'].map(
    (end) => papers + end,
  ),
  waitsOn: ['https://huggingface.co/*'],
  hydrates: whenHydrated,
  listing: 'article:has(a[href^="/papers/"])',
  id: { at: 'h3 a[href^="/papers/"]', attribute: 'href', as: ([href]) => arxivId(href) },
  title: { at: 'h3' },
  abstract: { at: 'p' }, // Only on trending and in search
  embedded: jsonIn('[data-target="DailyPapers"]', 'data-props', papersIn),
  link: (id: PaperId) => `${papers}/${partsOf(id)[1]}`,
  empty: (page) => /No (papers|results)\b/.test(page.querySelector('main')?.textContent ?? ''),
};
