import { firstSites, sites } from '@/sites';
import type { Evidence, Site } from '@/sites/site';

const evidence: Record<Evidence, string> = {
  capture: 'a saved page',
  rows: 'saved rows of a page',
  template: 'the website’s published source',
  report: 'programs that read it',
  taught: 'a reader who showed it',
};

// In the order in which readers care
const fields = [
  ['authors', 'authors'],
  ['abstract', 'abstract'],
  ['categories', 'categories'],
  ['date', 'date'],
  ['venue', 'venue'],
  ['comment', 'comment'],
  ['code', 'code'],
  ['upvotes', 'upvotes'],
  ['replaced', 'what is replaced'],
  ['aliases', 'other addresses'],
] as const;

/** Pages that list papers and that no site is written for, and why. */
const without: [website: string, pages: string, why: string][] = [
  [
    'alphaXiv',
    'www.alphaxiv.org',
    'Nothing is known of its markup but its links, `/abs/…` and `/overview/…`.',
  ],
  ['Emergent Mind', 'www.emergentmind.com', 'Nothing is known of its markup but its links, `/papers/…`.'],
  [
    'Papers with Code',
    'paperswithcode.co and other successors',
    'Each has a markup of its own, and none is known. The old website leads to Hugging Face.',
  ],
  ['Scholar Inbox', 'www.scholar-inbox.com', 'Nobody sees its pages without an account.'],
  [
    'Journals at Atypon',
    'www.science.org/action/doSearch, onlinelibrary.wiley.com, www.tandfonline.com, epubs.siam.org …',
    'The markup differs from one journal to the next; of searches at Science and PNAS none is known.',
  ],
  [
    'Nature',
    'www.nature.com, www.nature.com/subjects/…',
    'Their cards are not known to be those of searches.',
  ],
  ['ScienceDirect, SpringerLink', 'www.sciencedirect.com, link.springer.com', 'No page is known.'],
  [
    'Scopus, Web of Science',
    'www.scopus.com, www.webofscience.com',
    'Nobody sees their pages without an account.',
  ],
];

const intro = `# Sites

Made by \`npm run sites:table\` from \`sites/\` and \`tools/sites-table.ts\`: change those.

## Websites that Paperlight knows

A site is what Paperlight knows about one kind of page of one website: [how to add one](adding-a-site.md). Titles are read
everywhere, and each paper is named by what its link says of it. Pages are told by their address, in which \`*\` stands for any
text. Sites that are optional are read once you switch them on.
`;

const outro = `
## Pages without a site

Any page can be read by what lists of papers have in common: links that lead to papers, over and over in the same place. It finds
less than a site does, and may find nothing. It is how these pages are read:
`;

/** The table of all sites as a document in Markdown: docs/sites.md. */
export function sitesTable(): string {
  const known = rows(
    ['Website', 'Pages', 'What is read', 'Known from', 'Checked', 'Read'],
    sites.map((site) => [
      site.name,
      pagesOf(site).join('<br>'),
      read(site).join(', '),
      evidence[site.known],
      site.checked,
      firstSites.includes(site) ? 'from the start' : 'optional',
    ]),
  );
  return `${intro}\n${known}${outro}\n${rows(['Website', 'Pages', 'Why'], without)}`;
}

function rows(head: string[], body: string[][]): string {
  const lines = [head, head.map(() => '---'), ...body];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('');
}

/** The pages without their scheme; those that many hosts share, once. */
function pagesOf({ pages }: Site): string[] {
  const hosts = new Map<string, string[]>();
  for (const page of pages) {
    const [, host = '', path = ''] = /^https:\/\/([^/]+)(.*)$/.exec(page) ?? [];
    hosts.set(path, [...(hosts.get(path) ?? []), host]);
  }
  return [...hosts].flatMap(([path, [first, ...others]]) =>
    others.length > 9
      ? [`\`${first}${path}\`, and at ${others.length} other hosts`]
      : [first, ...others].map((host) => `\`${host}${path}\``),
  );
}

function read(site: Site): string[] {
  const embedded: Partial<Record<string, string>> = site.embedded?.keys ?? {};
  return fields.filter(([field]) => site[field] ?? embedded[field]).map(([, name]) => name);
}
