import type { Site } from '@/sites/site';

// Google Scholar's alerts as webmail shows them. It takes classes away or renames them, so a paper is the heading whose
// link leads through Scholar, which Outlook may lead through its guard in turn. The byline and a snippet follow it.
const links = ['a[href*="/scholar_url?url="]', 'a[href*="scholar_url%3Furl%3D"]'];

const alert: Omit<Site, 'name' | 'pages'> = {
  known: 'report',
  checked: '2026-11-26',
  hydrates: 'other',
  listing: links.map((link) => `h3:has(${link})`).join(),
  with: 'div',
  id: { at: links.join(), attribute: 'href', as: 'anywhere' },
  title: { at: links.join() },
  authors: { at: 'h3 + div', as: 'byline' },
  date: { at: 'h3 + div', as: 'byline' },
  venue: { at: 'h3 + div', as: 'byline' },
  optional: true,
};

export const mail: Site[] = [
  { name: 'Gmail', pages: ['https://mail.google.com/mail/*'], ...alert },
  {
    name: 'Outlook',
    pages: ['live.com', 'office.com', 'office365.com', 'cloud.microsoft'].map(
      (domain) => `https://outlook.${domain}/mail/*`,
    ),
    ...alert,
  },
];
