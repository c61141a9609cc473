import * as z from 'zod/mini';

import { colours } from '@/domain/interest';
import { isPaperId, type PaperId } from '@/domain/paper';
import { sorts } from '@/domain/search/found';
import type { TheirTable } from '@/domain/theirs';
import { soundSite } from './sound-site';
import type { TheirRows } from './their-rows';

// A row may have been altered by hand or damaged on disk. One that a list could stumble over is unsound:
// reading leaves it aside, nothing deletes it, and a backup names it.

const texts = z.array(z.string());
const paperId = z.custom<PaperId>(isPaperId);

const paper = {
  id: paperId,
  aliases: z.optional(z.array(paperId)),
  title: z.string(),
  authors: texts,
  moreAuthors: z.optional(z.number()),
  abstract: z.optional(z.string()),
  categories: z.optional(texts),
  date: z.optional(z.string()),
  venue: z.optional(z.string()),
  comment: z.optional(z.string()),
  code: z.optional(z.string()),
  upvotes: z.optional(z.number()),
};

const bar = z.object({
  filter: z.enum(['all', 'new', 'flagged']),
  dim: z.boolean(),
  foldJudged: z.optional(z.boolean()),
  foldElsewhere: z.optional(z.boolean()),
  hidden: z.boolean(),
});

const rows = {
  library: z.object({
    ...paper,
    savedAt: z.number(),
    from: z.optional(z.object({ site: z.string(), url: z.string() })),
    tags: z.optional(texts),
    status: z.optional(z.enum(['none', 'reading', 'read', 'not reading'])),
    favourite: z.optional(z.literal(true)),
    note: z.optional(z.string()),
    changedAt: z.optional(z.number()),
  }),
  interests: z.object({
    id: z.string(),
    name: z.string(),
    colour: z.enum(colours),
    phrases: texts,
    authors: texts,
    categories: texts,
    not: texts,
    look: z.array(z.enum(['title', 'abstract'])),
    on: z.boolean(),
    share: z.optional(z.number()),
    examples: z.optional(z.array(z.object(paper))),
    ignoredWords: z.optional(texts),
    ignoredPapers: z.optional(z.array(paperId)),
    never: z.optional(texts),
    learnSince: z.optional(z.number()),
    createdAt: z.number(),
    changedAt: z.number(),
  }),
  judgements: z.object({
    paperId,
    judged: z.enum(['saved', 'dismissed']),
    at: z.number(),
    paper: z.object(paper),
  }),
  sites: z.object({
    id: z.string(),
    site: z.optional(soundSite),
    hosts: texts,
    createdAt: z.number(),
    changedAt: z.number(),
  }),
  settings: z.object({
    id: z.literal('settings'),
    sitesOff: texts,
    keys: z.boolean(),
    keyMap: z.optional(z.record(z.string(), z.string())),
    words: z.boolean(),
    theme: z.enum(['system', 'light', 'dark']),
    bars: z.record(z.string(), bar),
    declined: z.optional(texts),
    pairs: z.optional(texts),
    tagColours: z.optional(z.record(z.string(), z.enum(colours))),
    searches: z.optional(z.array(z.object({ name: z.string(), query: z.string(), sort: z.enum(sorts) }))),
    citeKey: z.optional(z.string()),
    noteName: z.optional(z.string()),
    weeklyBackup: z.optional(z.boolean()),
    remindAfter: z.optional(z.number()),
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
