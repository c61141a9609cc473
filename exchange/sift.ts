import type * as z from 'zod/mini';

import type { Theirs, TheirTable } from '@/domain/theirs';
import { type TextKey, text } from '@/locale/text';
import { rowSchemas } from './backup-rows';

/** Rows of theirs that nobody has looked at yet. */
export interface Unchecked extends Record<Exclude<TheirTable, 'settings'>, unknown[]> {
  settings?: unknown;
}

const mostProblems = 1_000; // Sentences: a file full of nothing else must not fill the memory

/** Tells the rows that are what they should be from the others, and says of each of those what is wrong with it. */
export function sift(theirs: Unchecked): { sound: Theirs; problems: string[] } {
  const problems: string[] = [];
  const siftRows = <Row>(table: TheirTable, schema: z.ZodMiniType<Row>, rows: unknown[]): Row[] =>
    rows.flatMap((row, at) => {
      const { data, error } = schema.safeParse(row);
      if (!error) return [data];
      if (problems.length < mostProblems) problems.push(sayRow(table, at + 1, nameOf(row), sayIssue(error)));
      return [];
    });
  const settings = theirs.settings === undefined ? [] : [theirs.settings];
  const sound: Theirs = {
    library: siftRows('library', rowSchemas.library, theirs.library),
    interests: siftRows('interests', rowSchemas.interests, theirs.interests),
    judgements: siftRows('judgements', rowSchemas.judgements, theirs.judgements),
    sites: siftRows('sites', rowSchemas.sites, theirs.sites),
    settings: siftRows('settings', rowSchemas.settings, settings)[0],
  };
  return { sound, problems };
}

/** Says in a few words what the first thing wrong is, and where: `authors.3 is not a string`. */
export function sayIssue({ issues }: z.core.$ZodError): string {
  const [issue] = issues;
  const place = issue?.path.join('.').slice(0, 100) || 'it';
  if (issue?.code === 'invalid_type') return text('exchangeMissing', place, issue.expected);
  if (issue?.code === 'too_big') return text('exchangeLarger', place, String(issue.maximum));
  if (issue?.code === 'too_small') return text('exchangeSmaller', place, String(issue.minimum));
  if (issue?.code === 'custom') return text(issue.message as TextKey, place);
  return text('exchangeNotAllowed', place);
}

/** The row's own name, when it has one: a position alone is hard to find in a file. */
function nameOf(row: unknown): string | undefined {
  const { id, paperId } = Object(row) as { id?: unknown; paperId?: unknown };
  const name = id ?? paperId;
  return typeof name === 'string' ? name.slice(0, 60) : undefined;
}

function sayRow(table: string, row: number, name: string | undefined, issue: string): string {
  return name === undefined
    ? text('exchangeRow', table, row, issue)
    : text('exchangeNamedRow', table, row, name, issue);
}
