/** By name in lower case. Values are as written, in TeX, without their outer braces. */
export type BibtexFields = Map<string, string>;

/** An entry of a `.bib` file. */
export interface BibtexEntry {
  /** Where its `@` stands in the text. */
  at: number;
  /** What other entries call it; empty when it has no name. */
  key: string;
  /** Undefined when it cannot be read. */
  fields: BibtexFields | undefined;
  /** So much of the text does not end that what follows is not read. */
  isLast?: true;
}

const longestValue = 100_000; // UTF-16 code units; also bounds what an unclosed brace costs
const mostUnended = 50_000_000; // UTF-16 code units read in vain, in all

interface Cursor {
  text: string;
  at: number;
  /** How much was read in search of ends that are not there. */
  unended: number;
}

/**
 * The entries of a `.bib` file in order; after one that cannot be read the next is looked for. Abbreviations (`@string`)
 * and `#` are resolved; text between entries, `@comment` and `@preamble` are passed over.
 */
export function* bibtexEntries(text: string): Generator<BibtexEntry> {
  const cursor = { text, at: 0, unended: 0 };
  const abbreviations = new Map<string, string>();
  for (let start = findEntry(cursor); start; start = findEntry(cursor)) {
    const { kind, at } = start;
    if (cursor.unended > mostUnended) return yield { at, key: '', fields: undefined, isLast: true };
    if (kind === 'comment' || kind === 'preamble') skipGroup(cursor);
    else if (kind === 'string') takeFields(cursor, abbreviations, abbreviations);
    else yield { at, ...takeEntry(cursor, abbreviations) };
  }
}

/** Moves behind the next `@article{`; returns where that stands and its kind, in lower case. */
function findEntry(cursor: Cursor): { at: number; kind: string } | undefined {
  const start = /(?<!\w)@\s*([A-Za-z]+)\s*[{(]/g; // No address of a mail
  start.lastIndex = cursor.at;
  const found = start.exec(cursor.text);
  if (!found) return;
  cursor.at = start.lastIndex;
  return { at: found.index, kind: found[1]!.toLowerCase() };
}

function skipGroup(cursor: Cursor): void {
  const start = cursor.at;
  cursor.at--; // The value begins with the brace just read
  if (cursor.text[cursor.at] !== '{' || takeEnclosed(cursor, anySign) === undefined) cursor.at = start;
}

function takeEntry(cursor: Cursor, abbreviations: Map<string, string>): Pick<BibtexEntry, 'key' | 'fields'> {
  const start = cursor.at;
  const fields: BibtexFields = new Map();
  const key = take(cursor, /([^,{}=]*),/y)?.[1]?.trim() ?? '';
  if (takeFields(cursor, fields, abbreviations)) return { key, fields };
  cursor.unended += cursor.at - start;
  cursor.at = start;
  return { key, fields: undefined };
}

/** Reads `name = value, …` up to the closing sign into `fields`; returns whether it got there. */
function takeFields(
  cursor: Cursor,
  fields: Map<string, string>,
  abbreviations: Map<string, string>,
): boolean {
  while (!take(cursor, /\s*[})]/y)) {
    const name = take(cursor, /\s*([^\s,{}()="#]+)\s*=\s*/y)?.[1]?.toLowerCase();
    const value = name === undefined ? undefined : takeValue(cursor, abbreviations);
    if (name === undefined || value === undefined || !take(cursor, /\s*(?:,|(?=[})]))/y)) return false;
    if (!fields.has(name)) fields.set(name, value);
  }
  return true;
}

/** Values joined by `#`. */
function takeValue(cursor: Cursor, abbreviations: Map<string, string>): string | undefined {
  let joined = '';
  do {
    const value = takeEnclosed(cursor) ?? takeBare(cursor, abbreviations);
    if (value === undefined) return;
    joined = (joined + value).slice(0, longestValue);
  } while (take(cursor, /\s*#\s*/y));
  return joined;
}

function takeBare(cursor: Cursor, abbreviations: Map<string, string>): string | undefined {
  const word = take(cursor, /[^\s,{}()="#]+/y)?.[0];
  return word === undefined ? undefined : (abbreviations.get(word.toLowerCase()) ?? word);
}

const anySign = /\\.|[{}"]/gs;
const signOrEntry = /\\.|[{}"]|\n[ \t]*@[A-Za-z]+[ \t]*[{(]/gs; // A line that begins an entry stands in no value

/** A value in braces or quotation marks; undefined when none begins here or it does not end. */
function takeEnclosed(cursor: Cursor, signs = signOrEntry): string | undefined {
  const { text, at } = cursor;
  const open = text[at];
  if (open !== '{' && open !== '"') return;
  signs.lastIndex = at + 1;
  let depth = 0;
  let read = at;
  for (let found = signs.exec(text); found && read < at + longestValue; found = signs.exec(text)) {
    const { 0: sign, index } = found;
    read = index;
    if (depth === 0 && sign === (open === '{' ? '}' : '"')) {
      cursor.at = signs.lastIndex;
      return text.slice(at + 1, index);
    }
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if (sign.startsWith('\n')) break;
  }
  cursor.unended += read - at;
  return;
}

function take(cursor: Cursor, form: RegExp): RegExpExecArray | null {
  form.lastIndex = cursor.at;
  const found = form.exec(cursor.text);
  if (found) cursor.at = form.lastIndex;
  return found;
}
