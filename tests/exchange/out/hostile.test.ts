// @vitest-environment happy-dom
import '../texts';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import type { GivenPaper } from '@/domain/library';
import { readBackup } from '@/exchange/backup';
import { writeBibtex } from '@/exchange/out/bibtex';
import { writeCsl } from '@/exchange/out/csl';
import { writeCsv } from '@/exchange/out/csv';
import { writeHtml } from '@/exchange/out/html';
import { writeMarkdown } from '@/exchange/out/markdown';
import { writeNotes } from '@/exchange/out/notes';
import { oneLine } from '@/exchange/out/one-line';
import { writeRis } from '@/exchange/out/ris';
import { writeSelection } from '@/exchange/out/selection';
import { hostileTexts } from '../hostile-texts';
import { readCsv } from './read-csv';

// Texts that would end a field, a line, a record or a document in one format or another
const escapes = [
  'a\r\nER  - \r\nTY  - JOUR\r\nTI  - evil',
  'a\nDO  - 10.1000/evil',
  'a\n---\nstatus: read\n---\n# evil',
  ': # not a comment, &anchor *alias !!tag %TAG | >',
  '- [x](javascript:alert(1)) ![y](https://evil.test/y.png)',
  'a](https://evil.test) <https://evil.test> https://evil.test www.evil.test me@evil.test',
  '[[wiki]] ==mark== ~~gone~~ **bold** _thin_ `code` $x$ %%hidden%% :smile: {{liquid}} <%= erb %>',
  '# no heading',
  '1. no list',
  '+ no list',
  "-- and --- and `` and '' and ?` and !` and << and >>",
  '";=HYPERLINK("http://evil.test");"',
  '-2+3+cmd|" /C calc"!A0',
  "'=1+1",
  '＝1+1',
  '@SUM(1+1)*cmd|',
  '\uFEFF\uFFFE\uFFFF\uD800 \u0085 \u2029',
];
const titles = [...hostileTexts, ...escapes];
const papers: GivenPaper[] = titles.map((title, at) => ({
  id: `arxiv:2606.${10_000 + at}`,
  title,
  authors: ['Ada Lovelace', title],
  abstract: title,
  categories: [title],
  comment: title,
  venue: title,
  tags: [title],
  note: title,
  savedAt: 0,
}));
const expected = titles.map(oneLine);
const addresses = papers.map(({ id }) => id.replace('arxiv:', 'https://arxiv.org/abs/'));

describe('hostile texts in every field are as many papers with the same titles', () => {
  test.each([
    ['BibTeX', '@bibtex/text', writeBibtex(papers)],
    ['RIS', '@ris/file', writeRis(papers)],
    ['CSL-JSON', '@csl/list+object', writeCsl(papers)],
  ])('in %s', (_, forceType, written) => {
    const { data } = forceType.startsWith('@csl') ? new Cite(written) : new Cite(written, { forceType });
    expect(data.map(({ title = '' }) => title)).toEqual(expected);
    expect(data.map(({ URL }) => URL)).toEqual(addresses);
    expect(data.map(({ DOI }) => DOI).filter(Boolean)).toEqual([]);
    expect(data.every(({ author }) => author?.[0]?.family === 'Lovelace')).toBe(true);
  });

  test('in CSV, where no cell is a formula', () => {
    const [names = [], ...rows] = readCsv(writeCsv(papers));
    const column = (name: string) => rows.map((row) => row[names.indexOf(name)] ?? '');
    expect(column('title').map((title) => title.replaceAll(/(?<=^|;)(["\s]*)'(?=['=+@＝-])/g, '$1'))).toEqual(
      expected,
    );
    expect(column('url')).toEqual(addresses);
    for (const cell of rows.flat().flatMap((cell) => cell.split(/[;\t]/)))
      expect(cell).not.toMatch(/^["\s]*[=+\-@＝＋－＠]/);
  });

  test('in Markdown, where nothing of them is obeyed', () => {
    const list = pageOf(marked.parse(writeMarkdown(papers), { async: false }));
    expect([...list.querySelectorAll('li > a')].map((link) => link.getAttribute('href'))).toEqual(addresses);
    const shown = [...list.querySelectorAll('a')].map((link) => link.textContent?.replace(/\s+/g, ' '));
    expect(shown).toEqual(expected.map((title, at) => title || papers[at]?.id));
    const elements = [...list.body.querySelectorAll('*')].map(({ localName }) => localName);
    expect(new Set(elements)).toEqual(new Set(['ul', 'li', 'a']));
  });

  test('in HTML, where nothing of them is an element', () => {
    const page = pageOf(writeHtml(papers));
    const links = [...page.querySelectorAll('cite > a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(addresses);
    expect(links.map(({ textContent }) => textContent)).toEqual(
      expected.map((title, at) => title || papers[at]?.id),
    );
    const elements = [...page.body.querySelectorAll('*')].map(({ localName }) => localName);
    expect(new Set(elements)).toEqual(new Set(['h1', 'ol', 'li', 'cite', 'a', 'bdi', 'p']));
  });

  test('in the front of notes', () => {
    const fronts = writeNotes(papers).map(({ text }) => parse(/^---\n(.*?\n)---\n/s.exec(text)?.[1] ?? ''));
    expect(fronts.map(({ title }) => title)).toEqual(expected);
    expect(fronts.map(({ url }) => url)).toEqual(addresses);
    expect(fronts.every(({ status }) => status === 'to read')).toBe(true);
  });

  test('in the body of notes, where nothing of a title or an abstract is obeyed', () => {
    const notes = writeNotes(papers.map(({ note, ...paper }) => paper));
    for (const { text } of notes) {
      const body = text.replace(/^---\n.*?\n---\n/s, '');
      const page = pageOf(marked.parse(body, { async: false }));
      const elements = [...page.body.querySelectorAll('*')].map(({ localName }) => localName);
      expect([['h1'], ['h1', 'p']]).toContainEqual(elements);
    }
  });

  test('in JSON, as they were', () => {
    const short = { authors: ['Ada Lovelace'], categories: [], tags: [], venue: 'Nature' }; // Longer than a backup allows
    const library = papers.map((paper) => ({ ...paper, ...short, savedAt: 1 }));
    expect(readBackup(writeSelection(library))).toMatchObject({ theirs: { library } });
  });
});

function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
