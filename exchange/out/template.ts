import { text } from '@/locale/text';

const names = ['author', 'authors', 'year', 'title', 'venue', 'id'] as const;

/** What a template names by `{author}`, `{Author2}`, `{AUTHOR}`: the case of the word says that of what it stands for. */
export interface Place {
  name: (typeof names)[number];
  /** How many of it: authors, digits, words. */
  count?: number;
  form: 'plain' | 'capital' | 'upper';
}

/** Texts as they are written, and places for what is known of a paper. */
export type Template = (string | Place)[];

const longest = 200; // UTF-16 code units

/** Reads a template whose own texts may hold `signs` alone; says what is wrong with one that cannot be read. */
export function readTemplate(written: string, signs: RegExp): Template | { problem: string } {
  if (written.length > longest) return { problem: text('exchangeTemplateLong', longest) };
  const parts = written.match(/\{[^{}]*\}|[^{}]+|[{}]/g) ?? [];
  const template: Template = [];
  for (const part of parts) {
    if (part === '{' || part === '}') return { problem: text('exchangeTemplateBrace') };
    const place = part.startsWith('{') ? placeOf(part.slice(1, -1)) : part;
    if (place === undefined) return { problem: text('exchangeTemplateUnknown', part, known()) };
    if (typeof place === 'string') {
      const strange = [...place].find((sign) => !signs.test(sign));
      if (strange !== undefined) return { problem: text('exchangeTemplateSign', strange) };
    }
    template.push(place);
  }
  return template.every((part) => typeof part === 'string')
    ? { problem: text('exchangeTemplateNone', known()) }
    : template;
}

function known(): string {
  return names.map((name) => `{${name}}`).join(', ');
}

function placeOf(written: string): Place | undefined {
  const [, word = '', digits] = /^([A-Za-z]+)([1-9]?)$/.exec(written) ?? [];
  const name = names.find((name) => name === word.toLowerCase());
  const form = formOf(word);
  return name && form && { name, form, ...(digits && { count: Number(digits) }) };
}

function formOf(word: string): Place['form'] | undefined {
  if (word === word.toLowerCase()) return 'plain';
  if (word === word.toUpperCase()) return 'upper';
  return word === capital(word.toLowerCase()) ? 'capital' : undefined;
}

/** The template with its places filled by the words that `wordsOf` gives for them, joined by `between`. */
export function fillTemplate(
  template: Template,
  between: string,
  wordsOf: (place: Place) => string[],
): string {
  const fill = (place: Place) => wordsOf(place).map(forms[place.form]).filter(Boolean).join(between);
  return template.map((part) => (typeof part === 'string' ? part : fill(part))).join('');
}

const forms: Record<Place['form'], (word: string) => string> = {
  plain: (word) => word,
  capital,
  upper: (word) => word.toUpperCase(),
};

function capital(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}
