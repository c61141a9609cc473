/** An entry as BibTeX reads it. */
export interface Entry {
  kind: string;
  key: string;
  fields: Record<string, string>;
}

/**
 * A strict reader of the BibTeX that we write: it counts braces as BibTeX does, which knows no escaped ones, and
 * throws at whatever it does not expect.
 */
export function readBibtex(text: string): Entry[] {
  let at = 0;

  function take(pattern: RegExp): string {
    const found = new RegExp(pattern, 'y');
    found.lastIndex = at;
    const match = found.exec(text);
    if (!match) throw new Error(`${pattern} expected at ${JSON.stringify(text.slice(at, at + 40))}`);
    at = found.lastIndex;
    return match[1] ?? '';
  }

  function takeValue(): string {
    const start = at;
    let depth = 0;
    do {
      if (at >= text.length) throw new Error(`The braces from ${start} never close`);
      if (text[at] === '{') depth++;
      if (text[at] === '}') depth--;
      at++;
    } while (depth > 0);
    return text.slice(start + 1, at - 1);
  }

  function takeEntry(): Entry {
    const kind = take(/@(\w+)\{/);
    const key = take(/([A-Za-z0-9:_-]+),\n/);
    const fields: Record<string, string> = {};
    while (text[at] === ' ') {
      const name = take(/ {2}(\w+) = (?=\{)/);
      fields[name] = takeValue();
      take(/,\n/);
    }
    take(/\}\n/);
    return { kind, key, fields };
  }

  const entries: Entry[] = [];
  while (at < text.length) entries.push(takeEntry());
  return entries;
}
