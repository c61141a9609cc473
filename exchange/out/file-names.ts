import type { Paper } from '@/domain/paper';
import { partsOf } from '@/domain/paper';
import { citedOf } from './cited';
import { familyOf, namesOf } from './names';
import { oneLine } from './one-line';
import { fillTemplate, type Place, readTemplate, type Template } from './template';
import { namer } from './unique';

/** `{author} {year} {title}`: Vaswani 2017 Attention Is All You Need. */
const usual: Template = [
  { name: 'author', form: 'plain' },
  ' ',
  { name: 'year', form: 'plain' },
  ' ',
  { name: 'title', form: 'plain' },
];

/**
 * How the reader wants notes to be named. The places are those of `readKeyTemplate`, written as printed: `{title}` and
 * `{venue}` are whole, `{title3}` the first three words. Says what is wrong with a template that cannot be read.
 */
export function readNameTemplate(written: string): Template | { problem: string } {
  return readTemplate(written.trim(), /[\p{L}\p{M}\p{N} _.,;+&'()-]/u);
}

/** A file name for every paper, in order, without its ending: safe on Windows, macOS and Linux, and no two the same. */
export function fileNames(papers: Paper[], template: Template = usual): string[] {
  const name = namer((name, count) => `${name} ${count + 1}`);
  return papers.map((paper) => name(safeName(fillTemplate(template, ' ', (place) => wordsOf(place, paper)))));
}

function wordsOf({ name, count }: Place, paper: Paper): string[] {
  const { year = '', venue = '' } = citedOf(paper);
  if (name === 'year') return [count === undefined ? year : year.slice(-count)];
  if (name === 'id') return [partsOf(paper.id)[1]];
  if (name === 'title') return oneLine(paper.title).split(' ').slice(0, count);
  if (name === 'venue') return venue.split(' ').slice(0, count);
  return namesOf(paper.authors.slice(0, name === 'author' ? 1 : (count ?? 3))).map(familyOf);
}

const longest = 180; // Bytes, so that an ending and a number fit into the 255 of most file systems
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i; // Windows' devices

/** Without the signs that file systems keep for themselves, and those that end a link in Obsidian. */
function safeName(wish: string): string {
  const plain = oneLine(wish.normalize())
    .replace(/[<>:"/\\|?*#^[\]%\p{Cf}\p{Cn}\p{Co}]/gu, ' ')
    .replace(/\s+/g, ' ');
  const name = cut(plain.replace(/^[\s.]+/, '')).replace(/[\s.]+$/, '');
  return name === '' ? 'paper' : name.replace(reserved, '$&_');
}

function cut(name: string): string {
  const bytes = new TextEncoder().encode(name);
  if (bytes.length <= longest) return name;
  return new TextDecoder().decode(bytes.slice(0, longest)).replace(/\uFFFD+$/, '');
}
