import type { Site } from '@/sites/site';
import { googleScholarHosts } from './google-scholar-hosts';

const at = (path: string) => googleScholarHosts.map((host) => host + path);
const byline = '.gs_a:not(:has(.gs_fmaa))';

const search: Site = {
  name: 'Google Scholar',
  pages: at('/scholar?*'),
  except: at('/scholar?*cluster=*'), // The versions of one paper
  known: 'capture',
  checked: '2026-11-26',
  listing: '.gs_r[data-cid]', // Boxes of profiles and related searches are without
  not: '.gs_rt a[href*="/scholar_case?"]', // Court decisions
  id: { at: '.gs_rt a:not([href*="/scholar_case?"])', attribute: 'href', as: 'anywhere' },
  title: { at: '.gs_rt', without: '.gs_ctc, .gs_ctu' }, // "[PDF]", "[CITATION]"
  aliases: { at: '.gs_ggs a', attribute: 'href' },
  // A lone result is shown at length, with all its authors and its abstract; others have a snippet
  authors: { at: `.gs_fmaa, ${byline}:not(.gs_fma_s)`, as: 'byline' },
  abstract: { at: '.gs_fma_snp' },
  date: { at: byline, as: 'byline' },
  venue: { at: byline, as: 'byline' },
  // It says so in the reader's language
  empty: {
    at: '#gs_res_ccl_mid:not(:has(h3)), .gs_rt a[href*="/scholar_case?"], #gs_captcha_ccl, #gs_captcha_f',
    says: [''],
  },
};

const profile: Site = {
  name: 'Google Scholar',
  pages: at('/citations?*user=*'),
  except: [...at('/citations?*view_op=view_citation*'), ...at('/citations?*view_op=list_colleagues*')],
  known: 'report',
  checked: '2026-11-26',
  listing: '.gsc_a_tr:has(.gsc_a_at)',
  title: { at: '.gsc_a_at' },
  aliases: { at: '.gs_gray', after: 'arXiv:', before: ',', into: 'https://arxiv.org/abs/{}' },
  authors: { at: '.gsc_a_at + .gs_gray', as: 'list' },
  date: { at: '.gsc_a_y' },
  venue: { at: '.gs_gray + .gs_gray', without: '.gs_oph' },
  empty: { at: '.gsc_a_e', says: [''] },
};

export const googleScholar: Site[] = [search, profile];
