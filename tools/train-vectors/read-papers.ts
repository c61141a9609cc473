import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** What a row of a file must have; it may have more. */
export interface Row {
  title: string;
  abstract: string;
}

/** A file as the manifest names it. */
export interface Source {
  name: string;
  sha256: string;
}

/** The rows of a file of JSON lines, gzipped or not. Throws an `Error` with the line's number where a row is none. */
export async function* readRows(file: string): AsyncGenerator<Row> {
  const bytes = Readable.from([readFileSync(file)]);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() !== '') yield rowFrom(text, `${file}:${line}`);
  }
}

function rowFrom(text: string, place: string): Row {
  const { title, abstract = '' } = parse(text, place);
  if (typeof title !== 'string' || typeof abstract !== 'string') throw new Error(`${place}: no title`);
  return { title, abstract };
}

function parse(text: string, place: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : error}`);
  }
}

export function sourceOf(file: string): Source {
  return { name: path.basename(file), sha256: sha256Of(readFileSync(file)) };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What two printings of a title have in common: letters and digits. */
export function plainTitle(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
