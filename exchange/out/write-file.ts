import { strToU8, zipSync } from 'fflate';
import type { FormatName } from '@/domain/format';
import type { GivenPaper } from '@/domain/library';
import { formats } from './formats';
import type { NamedFile } from './notes';
import type { WriteOptions } from './options';

/** A file of papers. */
export interface PapersFile {
  /** With its ending. */
  name: string;
  blob: Blob;
  /** How many papers it holds. */
  count: number;
}

/**
 * Papers as a file: `paperlight-2026-11-26.bib`. Of a format with a file for each paper, one paper is a file of its own
 * name, and all others are in one zip archive.
 */
export function writeFile(format: FormatName, papers: GivenPaper[], options: WriteOptions = {}): PapersFile {
  const { at = new Date() } = options;
  const name = (ending: string) => `paperlight-${at.toISOString().slice(0, 10)}.${ending}`;
  for (const one of formats) {
    if (one.name !== format) continue;
    const count = 'count' in one ? one.count(papers, options) : papers.length;
    if ('write' in one)
      return { name: name(one.ending), blob: blobOf(one.write(papers, options), one.type), count };
    const files = one.writeEach(papers, options);
    const [only] = files;
    if (only && files.length === 1) return { name: only.name, blob: blobOf(only.text, one.type), count };
    return { name: name('zip'), blob: zip(files, at), count };
  }
  throw new RangeError(`There is no format ${format}`);
}

function blobOf(content: string, type: string): Blob {
  return new Blob([content], { type });
}

function zip(files: NamedFile[], mtime: Date): Blob {
  const contents = Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)]));
  return new Blob([zipSync(contents, { mtime })], { type: 'application/zip' });
}
