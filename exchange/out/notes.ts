import type { GivenPaper } from '@/domain/library';
import { citedOf } from './cited';
import { fileNames } from './file-names';
import { markdownText } from './markdown-text';
import { oneLine } from './one-line';
import type { WriteOptions } from './options';
import { shownStatus } from './status';

/** A file to be written beside others. */
export interface NamedFile {
  /** With its ending. */
  name: string;
  text: string;
}

/** A note for every paper, as Obsidian keeps them: what is known of it in front, its abstract and the reader's note below. */
export function writeNotes(papers: GivenPaper[], { names }: WriteOptions = {}): NamedFile[] {
  const named = fileNames(papers, names);
  return papers.map((paper, at) => ({ name: `${named[at]}.md`, text: noteOf(paper) }));
}

function noteOf(paper: GivenPaper): string {
  const body = [
    `# ${markdownText(paper.title) || markdownText(paper.id)}`,
    markdownText(paper.abstract ?? ''),
    paper.note?.toWellFormed().trim(), // Markdown, and the reader's own
  ];
  return `---\n${frontOf(paper)}---\n\n${body.filter(Boolean).join('\n\n')}\n`;
}

/** YAML, which reads the strings and lists of JSON. */
function frontOf(paper: GivenPaper): string {
  const { venue, year, doi, arxiv, url } = citedOf(paper);
  const fields = Object.entries({
    title: oneLine(paper.title),
    authors: paper.authors.map(oneLine),
    year: year === undefined ? undefined : Number(year),
    venue,
    doi,
    arxiv,
    url,
    tags: paper.tags?.map(tagOf).filter(Boolean),
    status: shownStatus(paper),
    favourite: paper.favourite,
    added: dayOf(paper.savedAt),
  }).filter(([, value]) => value !== undefined);
  return fields.map(([name, value]) => `${name}: ${inYaml(value)}\n`).join('');
}

/** A tag as Obsidian takes it: without spaces, and never a number alone. */
function tagOf(tag: string): string {
  const plain = oneLine(tag)
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /^\d+$/.test(plain) ? `_${plain}` : plain;
}

function dayOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** What JSON leaves as it is, and YAML does not allow. */
function inYaml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\uFEFF\uFFFE\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
}
