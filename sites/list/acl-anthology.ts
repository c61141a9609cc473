import type { Site } from '@/sites/site';

const host = 'https://aclanthology.org';

// A volume begins with its front matter, listed like a paper by its editors and numbered 0
const frontMatter = [
  'a[href$=".0/"]',
  'a[href$="000/"]:not([href*="."])',
  // These count the papers of a volume with two digits
  ...['/W', '/D19-5', '/D19-6'].map((start) => `a[href^="${start}"][href$="00/"]`),
];

// Both as Bootstrap 4 and as Bootstrap 5 have the classes; the titles of volumes stand in headings, without <strong>
export const aclAnthology: Site[] = [
  {
    name: 'ACL Anthology',
    pages: ['events', 'volumes', 'people'].map((kind) => `${host}/${kind}/*/*`),
    known: 'template',
    checked: '2026-11-26',
    listing: '.d-sm-flex:has(strong)',
    not: frontMatter.join(),
    with: '.abstract-collapse',
    id: { at: 'strong a', attribute: 'href' },
    title: { at: 'strong a' },
    authors: { at: 'a[href*="/people/"]' },
    venue: { at: 'a[href*="/volumes/"]' }, // Only on the pages of people
    abstract: { at: '.abstract-collapse' },
  },
];
