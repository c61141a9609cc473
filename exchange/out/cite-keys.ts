import type { Paper } from '@/domain/paper';
import { partsOf } from '@/domain/paper';
import { fold } from '@/domain/relevance/fold';
import { type Cited, citedOf } from './cited';
import { familyOf, namesOf } from './names';
import { fillTemplate, type Place, readTemplate, type Template } from './template';
import { namer } from './unique';

/** `{author}{year}{title}`: vaswani2017attention. */
const usual: Template = [
  { name: 'author', form: 'plain' },
  { name: 'year', form: 'plain' },
  { name: 'title', form: 'plain' },
];

/**
 * How the reader wants the keys of citations, in letters, digits, the signs `: . _ - + /` and places:
 *
 * - `{author}` the first author's family name, or "anonymous"
 * - `{authors}`, `{authors2}` the family names of the first three authors, or of as many as it says
 * - `{year}`, `{year2}` the year, or its last two digits
 * - `{title}`, `{title3}` the title's first telling word, or its first three
 * - `{venue}`, `{venue2}` the venue's first telling word, or its first two
 * - `{id}` the name that its registry gave it, such as 1706.03762
 *
 * Lower case is written in lower case, `{Title}` with capitals as printed and at the front of words, `{TITLE}` in
 * capitals. Says what is wrong with a template that cannot be read.
 */
export function readKeyTemplate(written: string): Template | { problem: string } {
  return readTemplate(written.trim(), /[\w:.+/-]/);
}

/** A key for every paper, in order; where two would be the same, the later one ends with a, b, c … */
export function citeKeys(papers: Paper[], template: Template = usual): string[] {
  const name = namer((key, count) => key + lettersOf(count));
  return papers.map((paper) => name(keyOf(paper, template)));
}

function keyOf(paper: Paper, template: Template): string {
  const cited = citedOf(paper);
  const fill = (place: Place) => {
    const words = wordsOf(place, paper, cited);
    return place.form === 'plain' ? words.map((word) => word.toLowerCase()) : words;
  };
  return fillTemplate(template, '', fill) || 'anonymous';
}

function wordsOf({ name, count }: Place, paper: Paper, { year = '', venue = '' }: Cited): string[] {
  if (name === 'year') return [count === undefined ? year : year.slice(-count)];
  if (name === 'id') return [spelt(partsOf(paper.id)[1].replaceAll('/', '-'), /[^A-Za-z0-9.-]/g)];
  if (name === 'title') return tellingWords(paper.title, count);
  if (name === 'venue') return tellingWords(venue, count);
  const families = namesOf(paper.authors.slice(0, name === 'author' ? 1 : (count ?? 3))).map(familyOf);
  const spelled = families.map((family) => spelt(family)).filter(Boolean);
  return spelled.length > 0 ? spelled : ['anonymous'];
}

const smallWords = new Set(
  'a an and are as at be by can do for from how in is it of on or the to via we what when why with'.split(
    ' ',
  ),
);

function tellingWords(title: string, count = 1): string[] {
  const words = title.split(/[^\p{L}\p{M}\p{N}]+/u).map((word) => spelt(word));
  return words.filter((word) => word !== '' && !smallWords.has(word.toLowerCase())).slice(0, count);
}

const longestWord = 30; // Letters of a name or a title that go into the key

/** With the letters that every BibTeX knows. */
function spelt(text: string, others = /[^A-Za-z0-9]/g): string {
  const divided = text.normalize('NFKD').replace(/(?=\P{ASCII})\p{Script=Latin}/gu, plainLetters);
  return divided.replace(others, '').slice(0, longestWord);
}

/** Ø as O, Æ as Ae. */
function plainLetters(letter: string): string {
  const plain = fold(letter);
  return letter === letter.toLowerCase() ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** 1 is a, 26 z, 27 aa … */
function lettersOf(count: number): string {
  if (count === 0) return '';
  return lettersOf(Math.floor((count - 1) / 26)) + String.fromCharCode(97 + ((count - 1) % 26));
}
