/** An entry of a `.bib` file. Values are as written, in TeX, without their outer braces. */
export interface BibtexEntry {
  /** In lower case: `article`. */
  kind: string;
  /** By name in lower case. */
  fields: Map<string, string>;
}

const longestValue = 100_000; // UTF-16 code units; also bounds what an unclosed brace costs

interface Cursor {
  text: string;
  at: number;
}

/**
 * The entries of a `.bib` file in order; undefined for one that cannot be read, after which the next is looked for.
 * Abbreviations (`@string`) and `#` are resolved; text between entries, `@comment` and `@preamble` are passed over.
 */
export function* bibtexEntries(text: string): Generator<BibtexEntry | undefined> {
  const cursor = { text, at: 0 };
  const abbreviations = new Map<string, string>();
  for (let kind = findEntry(cursor); kind !== undefined; kind = findEntry(cursor)) {
    if (kind === 'comment' || kind === 'preamble') skipGroup(cursor);
    else if (kind === 'string') takeFields(cursor, abbreviations, abbreviations);
    else yield takeEntry(cursor, kind, abbreviations);
  }
}

/** Moves behind the next `@article{`; returns its kind. */
function findEntry(cursor: Cursor): string | undefined {
  const start = /@\s*([A-Za-z]+)\s*[{(]/g;
  start.lastIndex = cursor.at;
  const found = start.exec(cursor.text);
  if (!found) return;
  cursor.at = start.lastIndex;
  return found[1]!.toLowerCase();
}

function skipGroup(cursor: Cursor): void {
  const start = cursor.at;
  cursor.at--; // The value begins with the brace just read
  if (cursor.text[cursor.at] !== '{' || takeEnclosed(cursor) === undefined) cursor.at = start;
}

function takeEntry(cursor: Cursor, kind: string, abbreviations: Map<string, string>) {
  const start = cursor.at;
  const fields = new Map<string, string>();
  take(cursor, /[^,{}=]*,/y); // Its key
  if (takeFields(cursor, fields, abbreviations)) return { kind, fields };
  cursor.at = start;
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

/** A value in braces or quotation marks; undefined when none begins here or it does not end. */
function takeEnclosed(cursor: Cursor): string | undefined {
  const { text, at } = cursor;
  const open = text[at];
  if (open !== '{' && open !== '"') return;
  const signs = /\\.|[{}"]/gs;
  signs.lastIndex = at + 1;
  let depth = 0;
  for (let found = signs.exec(text); found && found.index < at + longestValue; found = signs.exec(text)) {
    const [sign] = found;
    if (depth === 0 && sign === (open === '{' ? '}' : '"')) {
      cursor.at = signs.lastIndex;
      return text.slice(at + 1, found.index);
    }
    if (sign === '{') depth++;
    if (sign === '}') depth--;
  }
}

function take(cursor: Cursor, form: RegExp): RegExpExecArray | null {
  form.lastIndex = cursor.at;
  const found = form.exec(cursor.text);
  if (found) cursor.at = form.lastIndex;
  return found;
}
