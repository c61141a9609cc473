import type { GivenPaper } from '@/domain/library';
import { citeKeys } from './cite-keys';
import { type Cited, citedOf } from './cited';
import { familyFirst, type NameParts, namesOf } from './names';
import { oneLine } from './one-line';
import type { WriteOptions } from './options';

/**
 * Papers as BibTeX: preprints as `@misc` in arXiv's own manner, published ones as `@inproceedings` or `@article`. The
 * authors' remark stands in `note`, the reader's own one in `annote`, which no style prints. Braces are balanced and no
 * command of a title survives, whatever the page wrote.
 */
export function writeBibtex(papers: GivenPaper[], { keys }: WriteOptions = {}): string {
  const named = citeKeys(papers, keys);
  return papers.map((paper, at) => entryOf(paper, named[at] ?? '')).join('');
}

const kinds: Record<Cited['kind'], [kind: string, venue: string]> = {
  preprint: ['misc', 'howpublished'],
  conference: ['inproceedings', 'booktitle'],
  journal: ['article', 'journal'],
};

function entryOf(paper: GivenPaper, key: string): string {
  const cited = citedOf(paper);
  const [kind, venue] = kinds[cited.kind];
  const fields = Object.entries({
    title: titleOf(paper),
    author: authorsOf(paper),
    [venue]: spellProse(cited.venue),
    ...fieldsOf(paper, cited),
  }).filter(([, value]) => value);
  return `@${kind}{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

function fieldsOf(paper: GivenPaper, { year, arxiv, doi, pmid, url }: Cited) {
  return {
    year,
    ...(arxiv !== undefined && {
      eprint: spell(arxiv),
      archivePrefix: 'arXiv',
      primaryClass: spell(paper.categories?.[0]),
    }),
    doi: spellAddress(doi),
    pmid: spell(pmid),
    note: spellProse(paper.comment),
    url: spellAddress(url),
    keywords: paper.tags?.map(tagOf).join(', '),
    abstract: spellProse(paper.abstract),
    annote: paper.note
      ?.split(/\r\n?|\n/)
      .map(spellProse)
      .join('\n')
      .trim(),
  };
}

/** Twice in braces: styles then keep its capitals. */
function titleOf({ title }: GivenPaper): string {
  const spelled = spellProse(title);
  return spelled && `{${spelled}}`;
}

/** Names joined by BibTeX's `and`; one that it would take apart wrongly is kept whole by braces. */
function authorsOf({ authors, moreAuthors }: GivenPaper): string {
  const names = namesOf(authors).map(nameOf);
  return [...names, ...(moreAuthors ? ['others'] : [])].join(' and ');
}

function nameOf(name: NameParts): string {
  if ('literal' in name) {
    const isWord = /^[^\s,]+$/.test(name.literal) && !/^(?:and|others)$/i.test(name.literal);
    return isWord ? spellProse(name.literal) : `{${spellProse(name.literal)}}`;
  }
  const { family, given, suffix } = name;
  if (suffix !== undefined) return spell(`${family}, ${suffix}, ${given}`);
  const isPlain = /^(?:\p{Ll}\S* )*[^\s\p{Ll}]\S*$/u.test(family) && !/(?:^|\s)\p{Ll}/u.test(given);
  return spell(isPlain ? `${given} ${family}` : familyFirst(name));
}

function tagOf(tag: string): string {
  return /[,;]/.test(tag) ? `{${spell(tag)}}` : spell(tag);
}

const spelled: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}', // Not `\{`: BibTeX counts that brace as well
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  '&': '\\&',
  _: '\\_',
};

/** The text on one line, spelled so that TeX prints it and obeys nothing in it. */
function spell(text = ''): string {
  return oneLine(text).replace(/[\\{}~^%#$&_]/g, (sign) => spelled[sign] ?? '');
}

/** As `spell`, for what TeX sets: it would join `--` and quotation marks. */
function spellProse(text = ''): string {
  return spell(text).replace(/(?<=([-`'<>,]))(?=\1)/g, '{}');
}

/** For an address or a DOI, of which BibLaTeX and others print every sign as it is; only braces would be counted. */
function spellAddress(text = ''): string {
  return oneLine(text).replace(/[\\{}]/g, encodeURIComponent);
}
