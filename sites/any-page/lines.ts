import { readText } from '@/sites/read-text';
import type { Chunk } from './chunks';
import { linkEnd, namesIn } from './names';
import type { Title } from './titles';
import type { Branch } from './tree';
import { isLabel, smallWords } from './words';

export interface Line {
  text: string;
  /** Counted from the title; lines before it from -1. */
  at: number;
  names: string[];
  /** Where it begins, as of chunks that stand alike. */
  path: string;
  /** There is nothing but names. */
  whole: boolean;
}

const author = /^\s*((?:\p{Ll}+ )?[^,\s]{2,40}), ([^,]{1,40}?)\s*$/u; // "Author, Ana"
const bracketed = /\[[^[\]]*\]/g;

/** The lines of a listing without its title and what only leads elsewhere: those after it, then those before it, the nearest first. */
export function linesOf(chunks: Chunk[], title: Title): Line[] {
  const all = new Map<number, { text: string; path: string; line: number }>();
  for (const chunk of chunks) {
    const { line, loose, link, key } = chunk;
    const text = chunk !== title.chunk ? chunk.text : loose ? chunk.text.replace(title.text, ';') : ';';
    if (link && isLabel(text)) continue;
    const own = all.get(line) ?? { text: '', path: key.replace(/(?<!\d)\d+$/, ''), line };
    all.set(line, own);
    // Elements end names, and a list in an element of its own is all of it
    const end = text.includes(',') && text.endsWith('.') ? ' - ' : ';';
    own.text += loose ? text : link ? `;${text.replace(author, '$2 $1')}${linkEnd}${end}` : `;${text}${end}`;
  }
  const lines = [...all.values()].filter(({ text }) => /\p{L}/u.test(text.replace(bracketed, '')));
  const after = lines.filter(({ line }) => line >= title.chunk.line);
  const before = lines.slice(0, lines.length - after.length).reverse();
  return [...after, ...before].map(({ text, path }, at) => ({
    text,
    path,
    at: at < after.length ? at : after.length - 1 - at,
    ...namesIn(text.replace(bracketed, ' ')),
  }));
}

/** Who wrote a paper, and in which line that is said. `alone`: it is one name, which may be something else. */
export interface Authors {
  names: string[];
  at: number;
  alone: boolean;
}

export function findAuthors(lines: Line[]): Authors {
  const several = lines.find(({ names }) => names.length > 1);
  if (several) return { ...several, alone: false };
  const first = lines.findIndex(({ whole }) => whole);
  const rest = first < 0 ? [] : lines.slice(first);
  const end = rest.findIndex(({ whole, path }) => !whole || path !== rest[0]!.path);
  const names = rest.slice(0, end < 0 ? undefined : end).flatMap(({ names }) => names); // Each in a line of its own
  if (names.length > 1) return { names, at: lines[first]!.at, alone: false };
  return {
    names: [],
    at: 0,
    ...lines.find(({ names, at }) => names.length > 0 && at >= -1 && at < 2),
    alone: true,
  };
}

const shortestAbstract = 150; // UTF-16 code units
const leastWords = 12; // With a small first letter: lists of names have few

/** The longest text of a listing that is prose, and its element when that shows nothing else. */
export function findAbstract(
  chunks: Chunk[],
  title: Chunk,
): { text: string; element: HTMLElement } | undefined {
  const lengths = new Map<Branch, number>();
  let longest = title.branch;
  for (const { text, branch, link } of chunks) {
    if (!link) lengths.set(branch, (lengths.get(branch) ?? 0) + text.length);
    if ((lengths.get(branch) ?? 0) > (lengths.get(longest) ?? 0)) longest = branch;
  }
  if ((lengths.get(longest) ?? 0) < shortestAbstract || longest === title.branch || longest.name === 'form')
    return;
  const { element } = longest;
  const text = readText(element, 'a:not([href]), button').replace(/^\s*abstract\s*[:.]?\s*/i, '');
  return smallWords(text) < leastWords || /^\s*@\w+\{/.test(text) ? undefined : { text, element };
}
