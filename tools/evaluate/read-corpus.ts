import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

import type { Paper } from '@/domain/paper';
import { Complaint } from '@/tools/complaint';

/** A paper and the labels it has within its group. */
export interface Labelled {
  paper: Paper;
  group: string;
  labels: string[];
}

/** A file of labelled papers. */
export interface Corpus {
  /** The file's name without its endings. */
  name: string;
  papers: Labelled[];
}

/**
 * Reads rows `{id,title,abstract,group,labels}`, one a line, gzipped or not; `authors` may be there, too. A row that
 * is there twice (same id, group and title) counts once. Throws a `Complaint` with the line's number where a row is bad.
 */
export function readCorpus(file: string): Corpus {
  const papers = new Map<string, Labelled>();
  for (const [at, line] of linesOf(file).entries()) {
    if (line.trim() === '') continue;
    const row = rowFrom(line, `${file}:${at + 1}`, papers.size);
    const key = JSON.stringify([row.id, row.group, row.paper.title]);
    if (!papers.has(key)) papers.set(key, row);
  }
  if (papers.size === 0) throw new Complaint(`${file}: no rows`);
  return { name: path.basename(file).replace(/\.jsonl(\.gz)?$/, ''), papers: [...papers.values()] };
}

function linesOf(file: string): string[] {
  const bytes = readFileSync(file);
  try {
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  } catch (error) {
    throw new Complaint(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

/** `number` makes the id: a corpus's own ids need not be unique, nor of a registry. */
function rowFrom(line: string, place: string, number: number): Labelled & { id: string } {
  const row = objectFrom(line, place);
  function textAt(key: string): string {
    const value = row[key];
    if (typeof value !== 'string') throw new Complaint(`${place}: "${key}" must be a text.`);
    return value;
  }
  function textsAt(key: string): string[] {
    const value = row[key];
    if (!Array.isArray(value) || !value.every((one) => typeof one === 'string'))
      throw new Complaint(`${place}: "${key}" must be a list of texts.`);
    return value;
  }
  const abstract = row.abstract === undefined || row.abstract === null ? '' : textAt('abstract');
  const authors = row.authors === undefined || row.authors === null ? [] : textsAt('authors');
  const paper: Paper = { id: `title:${number}`, title: textAt('title'), authors };
  if (abstract !== '') paper.abstract = abstract;
  return { id: textAt('id'), paper, group: textAt('group'), labels: [...new Set(textsAt('labels'))] };
}

function objectFrom(line: string, place: string): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return { ...row };
  } catch (error) {
    throw new Complaint(`${place}: ${error instanceof Error ? error.message : error}`);
  }
  throw new Complaint(`${place}: a row must be an object.`);
}
