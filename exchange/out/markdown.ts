import type { GivenPaper } from '@/domain/library';
import { type Paper, urlOf } from '@/domain/paper';
import { bylineOf } from './byline';
import { markdownAddress, markdownText } from './markdown-text';

/** Papers as a list in Markdown, one a line: `- [title](address) — authors, venue (year)`. */
export function writeMarkdown(papers: GivenPaper[]): string {
  return papers.map(lineOf).join('');
}

function lineOf(paper: GivenPaper): string {
  const byline = markdownText(bylineOf(paper));
  return `- ${markdownLink(paper)}${byline && ` — ${byline}`}\n`;
}

/** A paper's title that leads to its page: `[title](address)`. */
export function markdownLink({ id, title }: Pick<Paper, 'id' | 'title'>): string {
  return `[${markdownText(title) || markdownText(id)}](${markdownAddress(urlOf(id))})`;
}
