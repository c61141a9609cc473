import type { Paper } from '@/domain/paper';

// Texts that list papers, in the forms that the world gives them.

/** A file as Playwright's file chooser takes it. */
export interface File {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export function fileOf(name: string, text: string): File {
  return { name, mimeType: '', buffer: Buffer.from(text) };
}

const rule = '-'.repeat(78);

/** arXiv's daily mailing. */
export function mailingOf(papers: Paper[]): string {
  const records = papers.map(
    ({ id, title, authors, abstract }) => String.raw`\\
${id.replace('arxiv:', 'arXiv:')}
Date: Tue, 24 Nov 2026 19:00:02 GMT   (97kb,D)

Title: ${title}
Authors: ${authors.join(', ')}
Categories: cs.CL
\\
  ${abstract}
\\ ( https://arxiv.org/abs/${id.slice(6)} ,  97kb)
%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-
`,
  );
  return `Date: Thu, 26 Nov 26 01:00:00 GMT\nSubject: cs daily Subj-class mailing\n\n${rule}\n${records.join('')}`;
}

/** A mail with what Google Scholar found. */
export function alertOf(papers: Paper[]): string {
  const found = papers.map(
    ({ title, authors, abstract }, at) => `<h3 style="font-weight:normal">
<a href="https://scholar.google.com/scholar_url?url=https://venue.example/papers/${at}&hl=en" class="gse_alrt_title">${title}</a></h3>
<div style="color:#006621">${authors.join(', ')} - Venue, 2026</div>
<div class="gse_alrt_sni">${abstract}</div>`,
  );
  return `From: Google Scholar Alerts <scholaralerts-noreply@google.com>
Subject: lamps - new results
MIME-Version: 1.0
Content-Type: text/html; charset=UTF-8

<!doctype html><html><body>${found.join('')}</body></html>
`;
}

export function atomOf(papers: Paper[]): string {
  const entries = papers.map(
    ({ id, title, authors, abstract }) => `<entry><id>http://arxiv.org/abs/${id.slice(6)}v1</id>
<title>${title}</title><summary>${abstract}</summary>${authors.map((name) => `<author><name>${name}</name></author>`).join('')}
<link href="https://arxiv.org/abs/${id.slice(6)}v1" rel="alternate" type="text/html"/></entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Lamps &amp; more</title>${entries.join('')}</feed>`;
}

export function rssOf(papers: Paper[]): string {
  const items = papers.map(
    ({
      id,
      title,
      authors,
      abstract,
    }) => `<item><title>${title}</title><link>https://arxiv.org/abs/${id.slice(6)}</link>
<description><![CDATA[Abstract: ${abstract}]]></description><dc:creator>${authors.join(', ')}</dc:creator></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><title>cs.CL updates</title>${items.join('')}</channel></rss>`;
}

export function bibtexOf(papers: Paper[]): string {
  return papers
    .map(
      ({ id, title, authors }) =>
        `@misc{${id.slice(6)},\n title={${title}},\n author={${authors.join(' and ')}},\n eprint={${id.slice(6)}},\n archivePrefix={arXiv}\n}`,
    )
    .join('\n');
}

/** A page of nobody's website, as it was saved. */
export function pageOf(papers: Paper[], head = ''): string {
  const listings = papers.map(
    ({ id, title, authors }) =>
      `<li><a href="https://arxiv.org/abs/${id.slice(6)}">${title}</a><br>${authors.join(', ')}</li>`,
  );
  return `<!doctype html><html lang="en"><head><title>Reading group</title>${head}</head><body><main>
<h1>Reading group</h1><ul>${listings.join('')}</ul></main></body></html>`;
}
