import type { GivenPaper } from '@/domain/library';
import { urlOf } from '@/domain/paper';
import { bylineOf } from './byline';
import { markdownAddress, markdownText } from './markdown-text';

/** Papers as a list in Markdown, one a line: `- [title](address) — authors, venue (year)`. */
export function writeMarkdown(papers: GivenPaper[]): string {
  return papers.map(lineOf).join('');
}

function lineOf(paper: GivenPaper): string {
  const byline = markdownText(bylineOf(paper));
  const link = `[${markdownText(paper.title) || markdownText(paper.id)}](${markdownAddress(urlOf(paper.id))})`;
  return `- ${link}${byline && ` — ${byline}`}\n`;
}
