import * as z from 'zod/mini';

import type { TheirTable } from '@/domain/theirs';
import type { TheirRows } from './their-rows';

// A row may have been altered by hand or damaged on disk. One that a list could stumble over is unsound:
// reading leaves it aside, nothing deletes it, and a backup names it.

const texts = z.array(z.string());
const optional = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(schema);

const paper = {
  id: z.string().check(z.regex(/^[a-z]+:\S/)),
  title: z.string(),
  authors: texts,
  moreAuthors: optional(z.number()),
  abstract: optional(z.string()),
  categories: optional(texts),
  date: optional(z.string()),
  comment: optional(z.string()),
  code: optional(z.string()),
  upvotes: optional(z.number()),
};

const bar = z.object({ filter: z.enum(['all', 'new', 'flagged']), dim: z.boolean(), hidden: z.boolean() });

const rows = {
  library: z.object({
    ...paper,
    savedAt: z.number(),
    from: optional(z.object({ site: z.string(), url: z.string() })),
  }),
  interests: z.object({
    id: z.string(),
    name: z.string(),
    colour: z.string(),
    phrases: texts,
    authors: texts,
    categories: texts,
    not: texts,
    look: z.array(z.enum(['title', 'abstract'])),
    on: z.boolean(),
    createdAt: z.number(),
    changedAt: z.number(),
  }),
  judgements: z.object({
    paperId: z.string(),
    judged: z.enum(['saved', 'dismissed']),
    at: z.number(),
    paper: z.object(paper),
  }),
  settings: z.object({
    id: z.literal('settings'),
    sitesOff: texts,
    keys: z.boolean(),
    words: z.boolean(),
    theme: z.enum(['system', 'light', 'dark']),
    bars: z.record(z.string(), bar),
    changedAt: z.number(),
  }),
};

/** Whether a row read back has the shape its table promises. */
export function isSound<Name extends TheirTable>(table: Name, row: unknown): row is TheirRows[Name] {
  return rows[table].safeParse(row).success;
}

/** The sound ones among rows read back, in their order; missing and unsound ones are left out. */
export function soundOnes<Name extends TheirTable>(table: Name, rows: unknown[]): TheirRows[Name][] {
  return rows.filter((row) => isSound(table, row));
}
