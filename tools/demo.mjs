import { readFileSync } from 'node:fs';
import path from 'node:path';

import { root } from './dependencies.mjs';

/** @typedef {import('../domain/paper').Paper} Paper */

/** A day's digest at Hugging Face: the address is real, the page there is ours. */
export const demoUrl = 'https://huggingface.co/papers/date/2026-11-20';

/** The papers of the demo digest, in page order. @returns {Paper[]} */
export function readDemoPapers() {
  return JSON.parse(readFileSync(path.join(root, 'domain/demo-papers.json'), 'utf8'));
}

/** A page in the structure of Hugging Face's digests: cards name the papers, the island's JSON holds their texts. */
export function demoPage(papers = readDemoPapers()) {
  const css = readFileSync(path.join(root, 'tools/demo.css'), 'utf8');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Daily Papers</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
<body class="DailyPapersPage">
<main>
<div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="${escapeHtml(JSON.stringify(island(papers)))}">
<section class="container">
<header>
<h1>Daily Papers</h1>
<p>20 November 2026 · a demo digest that came with Paperlight: real papers, nothing loaded from the site</p>
</header>
<div class="relative grid">${papers.map(card).join('')}</div>
</section>
</div>
</main>
</body>
</html>`;
}

function island(/** @type {Paper[]} */ papers) {
  return {
    dateString: '2026-11-20',
    periodType: 'day',
    query: {},
    isTrending: false,
    dailyPapers: papers.map((paper) => ({
      paper: {
        id: numberOf(paper),
        title: paper.title,
        summary: paper.abstract,
        authors: paper.authors.map((name) => ({ name, hidden: false })),
        publishedAt: paper.date,
        upvotes: paper.upvotes ?? 0,
      },
      title: paper.title,
      summary: paper.abstract,
    })),
  };
}

/** @param {Paper} paper @param {number} place */
function card(paper, place) {
  const page = `/papers/${numberOf(paper)}`;
  const count = paper.authors.length + (paper.moreAuthors ?? 0);
  return `
<article class="relative flex flex-col overflow-hidden rounded-xl border">
<a class="picture" href="${page}" tabindex="-1" aria-hidden="true" style="--hue: ${(place * 47) % 360}"></a>
<div class="from-gray-50-to-white">
<a class="upvotes" href="/login?next=${encodeURIComponent(page)}" aria-label="Upvote"><div class="leading-none">${paper.upvotes ?? '-'}</div></a>
<div>
<h3><a class="line-clamp-3" href="${page}">${escapeHtml(paper.title)}</a></h3>
<div class="foot"><span>${count} ${count === 1 ? 'author' : 'authors'}</span> <a href="${page}#community">Discuss</a></div>
</div>
</div>
</article>`;
}

function numberOf(/** @type {Paper} */ { id }) {
  return id.slice('arxiv:'.length);
}

function escapeHtml(/** @type {string} */ text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
