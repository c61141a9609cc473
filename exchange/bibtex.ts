import { type Paper, partsOf, urlOf } from '@/domain/paper';

/**
 * The paper as a BibTeX entry. Its key (`vaswani2017attention`) gets a letter when it is among `taken`, and joins
 * them. Braces are balanced and no command of a title survives, whatever the page wrote.
 */
export function toBibtex(paper: Paper, taken = new Set<string>()): string {
  const key = freeKey(keyOf(paper), taken);
  taken.add(key);
  const fields = Object.entries(fieldsOf(paper)).filter(([, value]) => value);
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

function fieldsOf(paper: Paper): Record<string, string | undefined> {
  const [scheme, name] = partsOf(paper.id);
  return {
    title: `{${spell(paper.title)}}`, // Twice in braces: styles then keep its capitals
    author: authorsOf(paper),
    year: yearOf(paper),
    ...(scheme === 'arxiv' && {
      eprint: spell(name),
      archivePrefix: 'arXiv',
      primaryClass: spell(paper.categories?.[0] ?? ''),
    }),
    ...(scheme === 'doi' && { doi: spell(name) }),
    note: spell(paper.comment ?? ''),
    url: urlOf(paper.id),
  };
}

/** Names joined by BibTeX's `and`; a name that says so itself, or has many commas, is kept whole by braces. */
function authorsOf({ authors, moreAuthors }: Paper): string {
  const names = authors
    .map(spell)
    .filter(Boolean)
    .map((name) => (/\b(and|others)\b|,.*,/i.test(name) ? `{${name}}` : name));
  return [...names, ...(moreAuthors ? ['others'] : [])].join(' and ');
}

const smallWords = new Set(
  'a an and are as at be by can do for from how in is it of on or the to via we what when why with'.split(
    ' ',
  ),
);

const longestWord = 30; // Letters of a name or a title that go into the key

function keyOf(paper: Paper): string {
  const author = paper.authors[0] ?? '';
  const family = author.includes(',') ? author.split(',')[0] : author.trim().split(/\s+/).at(-1);
  const words = paper.title.split(/[^\p{L}\p{M}\p{N}]+/u).map(plainLetters);
  const word = words.find((word) => word !== '' && !smallWords.has(word)) ?? '';
  return `${plainLetters(family ?? '') || 'anonymous'}${yearOf(paper) ?? ''}${word}`;
}

function plainLetters(text: string): string {
  const letters = text.normalize('NFKD').toLowerCase();
  return letters.replace(/[^a-z0-9]/g, '').slice(0, longestWord);
}

/** The page's year, or the one in an arXiv number: `2606.28322` and `hep-th/9901001` begin with it. */
function yearOf({ id, date }: Paper): string | undefined {
  const given = date?.match(/^\d{4}/)?.[0];
  if (given) return given;
  const inNumber = /^arxiv:(?:.*\/)?(\d\d)\d\d/.exec(id)?.[1];
  return inNumber && `${Number(inNumber) > 90 ? 19 : 20}${inNumber}`;
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  let count = 0;
  while (taken.has(key + lettersOf(count))) count++;
  return key + lettersOf(count);
}

/** 0 is no letter, 1 is a, 26 z, 27 aa … */
function lettersOf(count: number): string {
  if (count === 0) return '';
  return lettersOf(Math.floor((count - 1) / 26)) + String.fromCharCode(97 + ((count - 1) % 26));
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
function spell(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^%#$&_]/g, (character) => spelled[character] ?? '');
}
