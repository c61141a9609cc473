import type { GivenPaper } from '@/domain/library';
import { urlOf } from '@/domain/paper';
import { text } from '@/locale/text';
import { bylineOf } from './byline';
import { oneLine } from './one-line';
import type { WriteOptions } from './options';

/** Papers as a small web page that loads nothing and runs nothing. */
export function writeHtml(papers: GivenPaper[], options: WriteOptions = {}): string {
  const heading = escaped(options.heading ?? text('exchangeHtmlTitle'));
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${heading}</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; }</style>
</head>
<body>
<h1>${heading}</h1>
<ol>
${papers.map(itemOf).join('')}</ol>
</body>
</html>
`;
}

function itemOf(paper: GivenPaper): string {
  const { id, title, tags, abstract, note } = paper;
  const link = `<cite><a href="${escaped(urlOf(id))}">${shown(title) || shown(id)}</a></cite>`;
  const parts = [bylineOf(paper), tags?.join(', '), abstract, note].map((part) => shown(part));
  const lines = parts.filter(Boolean).map((part) => `<p>${part}</p>`);
  return `<li>\n${[link, ...lines].join('\n')}\n</li>\n`;
}

function shown(part = ''): string {
  const line = escaped(oneLine(part));
  return line && `<bdi>${line}</bdi>`;
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(part: string): string {
  return part.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');
}
