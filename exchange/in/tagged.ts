import { linesOf } from '@/exchange/digests/decode-text';

/** How a format writes its fields, one a line: what a line is that begins one, and which field begins and ends a record. */
export interface TaggedForm {
  line: RegExp;
  first: string;
  last?: string;
}

/** A record of fields, each with all its values in order. */
export interface TaggedRecord {
  /** Where it begins in the text, in UTF-16 code units. */
  at: number;
  values(...tags: string[]): string[];
  /** The first value of the first of these fields that says something; else empty. */
  value(...tags: string[]): string;
}

/** The records of a text; lines that begin no field go on with the one before, and those between records are passed over. */
export function* taggedRecords(
  text: string,
  { line: form, first, last }: TaggedForm,
): Generator<TaggedRecord> {
  let at = 0;
  let next = 0;
  let fields: [tag: string, lines: string[]][] = [];
  for (const [line] of linesOf(text)) {
    const [, tag, value = ''] = form.exec(line) ?? [];
    const isOver = tag !== undefined && (tag === first || tag === last);
    if (isOver && fields.length > 0) {
      yield recordOf(at, fields);
      fields = [];
    }
    if (tag !== undefined && tag !== last) {
      if (fields.length === 0) at = next;
      fields.push([tag, [value.trim()]]);
    } else if (tag === undefined) fields.at(-1)?.[1].push(line.trim());
    next += line.length + 1;
  }
  if (fields.length > 0) yield recordOf(at, fields);
}

function recordOf(at: number, fields: [tag: string, lines: string[]][]): TaggedRecord {
  const byTag = new Map<string, string[]>();
  for (const [tag, lines] of fields) {
    const value = lines.join('\n').trim();
    if (value === '') continue;
    const known = byTag.get(tag);
    if (known) known.push(value);
    else byTag.set(tag, [value]);
  }
  const values = (...tags: string[]) => tags.flatMap((tag) => byTag.get(tag) ?? []);
  return { at, values, value: (...tags) => values(...tags)[0] ?? '' };
}
