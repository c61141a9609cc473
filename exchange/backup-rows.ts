import * as z from 'zod/mini';

import { colours, type Interest } from '@/domain/interest';
import type { Judgement, SavedPaper } from '@/domain/library';
import { isOpened } from '@/domain/opened';
import type { OwnSite } from '@/domain/own-site';
import { isPaperId, type PaperId } from '@/domain/paper';
import { sorts } from '@/domain/search/found';
import { longestQuery } from '@/domain/search/written';
import { longestSearchName, mostSearches, type Settings } from '@/domain/settings';
import { caps, webAddress } from '@/domain/text';
import type { TheirTable } from '@/domain/theirs';
import type { TextKey } from '@/locale/text';
import { ownSite } from './site-schema';

// What a row of a backup must be like. Anybody may have written the file, so every text and list has a bound;
// fields that nobody knows are dropped.

// Texts, named: what zod carries to `sayIssue`
const notHttps: TextKey = 'exchangeNotHttps';
const notPaperId: TextKey = 'exchangeNotPaperId';
const otherPaper: TextKey = 'exchangeOtherPaper';

const texts = (many: number, most: number) => z.array(text(most)).check(z.maxLength(many));
const time = z.number().check(z.gte(0), z.lte(8.64e15));
const count = z.number().check(z.gte(0), z.lte(caps.count));
const address = text(caps.address).check(z.refine((url) => webAddress(url) !== undefined, notHttps));
const origin = text(caps.address).check(
  z.refine((url) => isOpened(url) || webAddress(url) !== undefined, notHttps),
);
const wishes = texts(10_000, 1_000); // What the reader typed: phrases, authors, categories

const paperId = z.custom<PaperId>(isPaperId, notPaperId);

const paper = {
  id: paperId,
  aliases: z.optional(z.array(paperId).check(z.maxLength(caps.aliases))),
  title: text(caps.title),
  authors: texts(caps.authors, caps.author),
  moreAuthors: z.optional(count),
  abstract: z.optional(text(caps.abstract)),
  categories: z.optional(texts(caps.categories, caps.category)),
  date: z.optional(text(10)),
  venue: z.optional(text(caps.venue)),
  comment: z.optional(text(caps.comment)),
  code: z.optional(address),
  upvotes: z.optional(count),
};

const savedPaper = z.object({
  ...paper,
  savedAt: time,
  from: z.optional(z.object({ site: text(caps.site), url: origin })),
  tags: z.optional(texts(100, 100)),
  status: z.optional(z.enum(['none', 'reading', 'read', 'not reading'])),
  favourite: z.optional(z.literal(true)),
  note: z.optional(text(caps.note)),
  changedAt: z.optional(time),
});

const interest = z.object({
  id: text(200).check(z.minLength(1)),
  name: text(1_000),
  colour: z.enum(colours),
  phrases: wishes,
  authors: wishes,
  categories: wishes,
  not: wishes,
  look: z.array(z.enum(['title', 'abstract'])).check(z.minLength(1), z.maxLength(2)),
  on: z.boolean(),
  share: z.optional(z.number().check(z.gte(1), z.lte(50))),
  examples: z.optional(z.array(z.object(paper)).check(z.maxLength(1_000))),
  ignoredWords: z.optional(wishes),
  ignoredPapers: z.optional(z.array(paperId).check(z.maxLength(10_000))),
  never: z.optional(wishes),
  learnSince: z.optional(time),
  createdAt: time,
  changedAt: time,
});

const judgement = z
  .object({ paperId, judged: z.enum(['saved', 'dismissed']), at: time, paper: z.object(paper) })
  .check(z.refine(({ paperId, paper }) => paperId === paper.id, otherPaper));

const settings = z.object({
  sitesOff: texts(1_000, caps.site),
  keys: z.boolean(),
  keyMap: z.optional(z.record(text(20), text(4))),
  words: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
  bars: z.record(
    text(caps.site),
    z.object({
      filter: z.enum(['all', 'new', 'flagged']),
      dim: z.boolean(),
      foldJudged: z.optional(z.boolean()),
      foldElsewhere: z.optional(z.boolean()),
      hidden: z.boolean(),
    }),
  ),
  declined: z.optional(texts(1_000, 1_000)),
  pairs: z.optional(texts(1_000, 1_100)), // A word and two ids
  tagColours: z.optional(z.record(text(100), z.enum(colours))),
  searches: z.optional(
    z
      .array(
        z.object({ name: clipped(longestSearchName), query: clipped(longestQuery), sort: z.enum(sorts) }),
      )
      .check(z.maxLength(mostSearches)),
  ),
  citeKey: z.optional(text(200)),
  noteName: z.optional(text(200)),
  weeklyBackup: z.optional(z.boolean()),
  remindAfter: z.optional(count),
  changedAt: time,
});

/** By table. Optional fields are absent, never undefined: JSON has no such value. */
export const rowSchemas = {
  library: savedPaper as unknown as z.ZodMiniType<SavedPaper>,
  interests: interest as unknown as z.ZodMiniType<Interest>,
  judgements: judgement as unknown as z.ZodMiniType<Judgement>,
  sites: ownSite as unknown as z.ZodMiniType<OwnSite>,
  settings: settings as unknown as z.ZodMiniType<Settings>,
} satisfies Record<TheirTable, z.ZodMiniType>;

function text(most: number) {
  return z.string().check(z.maxLength(most));
}

/** A longer text loses its end: not worth losing all settings for. */
function clipped(most: number) {
  return z.string().check(z.overwrite((long) => long.slice(0, most)));
}
