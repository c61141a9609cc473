import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { read } from './read';

// Many real papers, written down in the ways that people copy them. They lie beside the project, not in it.

interface Known {
  title: string;
  abstract: string;
  authors: string;
  number: string;
}

const corpora = ['eval-conferences', 'eval-screening'].filter((name) => existsSync(fileOf(name)));
const each = 200; // Papers of a corpus
const least = 0.96; // Of them are read exactly

function fileOf(corpus: string): string {
  return `../shared/corpora/${corpus}.jsonl.gz`;
}

function papersOf(corpus: string): Known[] {
  const lines = gunzipSync(readFileSync(fileOf(corpus)))
    .toString()
    .trim()
    .split('\n');
  const step = Math.floor(lines.length / each);
  const papers = lines.filter((_, at) => at % step === 0).map((line) => JSON.parse(line));
  return papers
    .map(({ title, abstract, authors = [] }, at) => ({
      title: inOneLine(title),
      abstract: inOneLine(abstract ?? ''),
      authors: authors.length > 0 ? authors.join(', ') : 'Jane A. Doe, Wei van der Berg, Ö. Çelik',
      number: `2611.${10_000 + at}`,
    }))
    .filter(({ abstract }) => abstract.length > 250);
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const broken = (text: string) => text.replace(/(.{1,78})(?: |$)/g, '$1\n').trim();

const layouts: Record<string, (paper: Known, at: number) => string> = {
  'a title and an abstract': ({ title, abstract }) => `${title}\n${abstract}\n`,
  'a number, a title, authors and an abstract': ({ title, authors, abstract }, at) =>
    `${at + 1}. ${title}\n${authors}\n${abstract}\n\n`,
  'an id, a title, authors and an abstract': ({ title, authors, abstract, number }, at) =>
    `[${at + 1}] arXiv:${number} [pdf]\n${title}\n${authors}\n${abstract}\n`,
  'a title, an abstract and a link': ({ title, abstract, number }) =>
    `* ${title}\n${abstract}\nhttps://arxiv.org/abs/${number}v1\n\n`,
  'broken lines': ({ title, authors, abstract }) =>
    `${broken(title)}\n\n${broken(authors)}\n\n${broken(abstract)}\n\n`,
  'what an arXiv page prints': ({ title, authors, abstract, number }, at) =>
    `[${at + 1}]\narXiv:${number} [pdf, html, other]\nTitle: ${title}\n${authors}\nComments: 12 pages\nSubjects: Optics (cs.CL)\n${abstract}\n\n`,
  'counts and buttons around': ({ title, abstract }, at) =>
    `Submitted by\nreader${at % 7}\n${at % 90}\n${title}\n· ${2 + (at % 9)} authors\n${abstract}\nView PDF\n`,
};

if (corpora.length === 0) test.skip('texts are not made of corpora: ../shared/corpora is absent', () => {});

for (const corpus of corpora) {
  const papers = papersOf(corpus);

  test.each(Object.entries(layouts))(`${corpus} as %s`, async (_, write) => {
    const { kind, papers: found } = await read(papers.map(write).join(''));
    const abstracts = new Map(found.map(({ title, abstract }) => [title, abstract]));
    const right = papers.filter(({ title, abstract }) => abstracts.get(title) === abstract);
    expect(kind).toBe('text');
    expect(right.length / papers.length).toBeGreaterThan(least);
    expect(Math.abs(found.length - papers.length)).toBeLessThan(papers.length * (1 - least));
  });

  test(`${corpus} as titles and as titles with links`, async () => {
    const titles = papers.map(({ title }) => title);
    const { papers: bare } = await read(titles.join('\n'));
    expect(bare.map(({ title }) => title)).toEqual([...new Set(titles.map((title) => title.slice(0, 300)))]);
    const { papers: linked } = await read(
      papers.map(({ title, number }) => `${title}\nhttps://arxiv.org/abs/${number}\n`).join('\n'),
    );
    expect(linked.map(({ id }) => id)).toEqual(papers.map(({ number }) => `arxiv:${number}`));
  });
}
