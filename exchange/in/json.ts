import { parseJson } from '@/exchange/json';
import { text } from '@/locale/text';
import { paperOfItem } from './csl';
import type { Entry } from './entry';
import { type JsonPart, jsonParts } from './json-parts';
import { fieldsOf } from './json-values';
import { paperOfMemory } from './papermemory';

export function isJson(written: string): boolean {
  return /^\s*[[{]/.test(written.slice(0, 1_000));
}

/** Whether it is a list, or a single item of CSL-JSON. */
export function isCsl(written: string): boolean {
  const isList = /^\s*\[/.test(written);
  return (
    isList ||
    (isJson(written) && /"(?:container-title|issued|author|DOI)"\s*:/.test(written.slice(0, 100_000)))
  );
}

export function* papersInCsl(written: string): Generator<Entry> {
  const isList = /^\s*\[/.test(written);
  const parts = isList ? jsonParts(written) : [{ at: 0, json: written }];
  for (const part of parts) yield entryOf(part, part.json, paperOfItem);
}

export function* papersInMemory(written: string): Generator<Entry> {
  for (const part of jsonParts(written)) {
    if (part.json.startsWith('"__')) continue; // Its version
    yield entryOf(part, `{${part.json}}`, (member) => paperOfMemory(Object.values(fieldsOf(member))[0]));
  }
}

function entryOf(
  { at }: JsonPart,
  json: string,
  paperOf: (value: unknown) => ReturnType<typeof paperOfItem>,
): Entry {
  const parsed = parseJson(json);
  if ('problem' in parsed) return { at, says: text('importBrokenJson') };
  const paper = paperOf(parsed.value);
  return paper ? { at, paper } : { at, says: text('importNoTitle') };
}
