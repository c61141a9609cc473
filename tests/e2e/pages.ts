import type { Paper } from '@/domain/paper';

export const arxivUrl = 'https://arxiv.org/list/cs.AI/new';

/** A page in the structure of arXiv's listings. Texts go in as HTML. */
export function arxivPage(papers: Partial<Paper>[], head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Artificial Intelligence</title>
<style>body { font: 16px/1.4 sans-serif; margin: 20px 40px } dd { margin: 4px 0 18px 40px }</style>${head}</head>
<body><div id="dlpage"><h1>Artificial Intelligence</h1><input id="own" aria-label="Search">
<dl id='articles'><h3>New submissions (showing ${papers.length} of ${papers.length} entries)</h3>
${papers.map(arxivListing).join('\n')}</dl></div></body></html>`;
}

/** One listing of such a page. */
export function arxivListing(paper: Partial<Paper>, index = 0): string {
  const number = paper.id?.replace('arxiv:', '') ?? '2611.00001';
  const authors = (paper.authors ?? ['Ada Example']).map((name) => `<a href="/search?query=x">${name}</a>`);
  return `<dt><a name='item${index + 1}'>[${index + 1}]</a>
<a href ="/abs/${number}" title="Abstract" id="${number}">arXiv:${number}</a>
[<a href="/pdf/${number}" title="Download PDF" id="pdf-${number}">pdf</a>]</dt>
<dd><div class='meta'><div class='list-title mathjax'><span class='descriptor'>Title:</span> ${paper.title ?? 'A paper'}</div>
<div class='list-authors'>${authors.join(', ')}</div>
<div class='list-subjects'><span class='descriptor'>Subjects:</span> <span class="primary-subject">Artificial Intelligence (cs.AI)</span></div>
${paper.abstract ? `<p class='mathjax'>${paper.abstract}</p>` : ''}</div></dd>`;
}
