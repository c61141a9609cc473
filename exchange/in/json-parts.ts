/** An element of a list of JSON, or a name of an object with its value, as written. */
export interface JsonPart {
  /** Where it begins in the text, in UTF-16 code units. */
  at: number;
  json: string;
}

/**
 * The elements of the list that a text is, or the members of the object; what stands after its end is a last part. Each
 * can be read by itself, so a broken one costs no others, and none is in memory longer than needed. Takes linear time.
 */
export function* jsonParts(text: string): Generator<JsonPart> {
  const signs = /["{}[\],]/g;
  let start = text.search(/[[{]/) + 1;
  let depth = 1;
  signs.lastIndex = start;
  for (let found = signs.exec(text); found && depth > 0; found = signs.exec(text)) {
    const { 0: sign, index } = found;
    if (sign === '"') signs.lastIndex = stringEnd(text, index);
    else if (sign === '{' || sign === '[') depth++;
    else if (sign !== ',') depth--;
    if (depth > 1 || sign === '"' || (depth === 1 && sign !== ',')) continue;
    yield* partBetween(text, start, index);
    start = index + 1;
  }
  yield* partBetween(text, start, text.length);
}

function* partBetween(text: string, start: number, end: number): Generator<JsonPart> {
  const part = text.slice(start, end);
  const json = part.trim();
  if (json !== '') yield { at: start + part.length - part.trimStart().length, json };
}

/** Behind the quotation mark that ends the string which begins at `start`. */
function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === '\\') before--;
    if ((end - before) % 2 === 0) return end + 1;
  }
  return text.length;
}
