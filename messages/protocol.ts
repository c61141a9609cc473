import * as z from 'zod/mini';

import type { Interest } from '@/domain/interest';
import type { Judgement, Origin, SavedPaper } from '@/domain/library';
import { isOpened } from '@/domain/opened';
import { isPaperId, type Paper, type PaperId } from '@/domain/paper';
import type { Bar, Settings } from '@/domain/settings';
import type { Sighting } from '@/domain/sighting';
import { caps } from '@/domain/text';
import type { Verdict } from '@/domain/verdict';
import { taughtSite } from '@/exchange/site-schema';
import type { Site } from '@/sites/site';
import { batchSize, mostDecisions } from './batch';

// Everything a page may ask of the background. The schemas guard the background's door:
// a hostile page may have spoken through our content script, so every length has a bound.

const text = (most: number) => z.string().check(z.maxLength(most));
const texts = (many: number, most: number) => z.array(text(most)).check(z.maxLength(many));
const webAddress = z.string().check(z.maxLength(caps.address), z.regex(/^https:\/\/[^\s@/]+(\/|$)/));
const time = z.number().check(z.gte(0), z.lte(8.64e15));
const count = z.number().check(z.gte(0), z.lte(caps.count));

const paperId = z.custom<PaperId>(isPaperId);

const paper = z.strictObject({
  id: paperId,
  aliases: z.optional(z.array(paperId).check(z.maxLength(caps.aliases))),
  title: text(caps.title),
  authors: texts(caps.authors, caps.author),
  moreAuthors: z.optional(count),
  abstract: z.optional(text(caps.abstract)),
  categories: z.optional(texts(caps.categories, caps.category)),
  date: z.optional(text(10)),
  venue: z.optional(text(caps.venue)),
  replaced: z.optional(z.literal(true)),
  comment: z.optional(text(caps.comment)),
  code: z.optional(webAddress),
  upvotes: z.optional(count),
}) as unknown as z.ZodMiniType<Paper>; // Optional fields are absent, never undefined: JSON drops them

/** What the reader decided on a paper; `none` takes it back. */
interface Decided {
  paper: Paper;
  judged: Judgement['judged'] | 'none';
  savedAt?: SavedPaper['savedAt'];
}

const origin = { site: text(caps.site), url: webAddress };

const decision = z.strictObject({
  paper,
  judged: z.enum(['saved', 'dismissed', 'none']),
  /** When undoing a removal: the time it was saved at first. */
  savedAt: z.optional(time),
}) as unknown as z.ZodMiniType<Decided>;

const digest = {
  /** When the page was opened: papers first seen after that are new. */
  since: time,
  papers: z.array(paper).check(z.maxLength(batchSize)),
};

export const questions = {
  /** What is known of the page that asks. */
  sites: z.strictObject({}),
  /** Put one of our other scripts into the page that asks. */
  bring: z.strictObject({ script: z.enum(['site', 'any-page', 'mailing', 'commands', 'list', 'learn']) }),
  /** The reader added a website, removed or switched one: wait where they want it, and read open pages as it is now. */
  waitAnew: z.strictObject({}),
  classify: z.strictObject({ ...origin, ...digest }),
  judge: z.strictObject({
    ...origin,
    decisions: z.array(decision).check(z.minLength(1), z.maxLength(mostDecisions)),
    /** The change that these take back, by its number in the history, where that still holds it. */
    undoes: z.optional(count),
  }),
  /** Learn from what was judged since; answered when that is done. */
  learn: z.strictObject({
    /** When what the asker judged by was learned, as `classify` told. */
    learnedAt: z.optional(time),
  }),
  correct: z.strictObject({
    interest: text(200),
    correction: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('phrase'), phrase: text(1_000) }),
      z.strictObject({ kind: z.literal('category'), category: text(1_000) }),
      z.strictObject({ kind: z.literal('author'), author: text(caps.author) }),
      z.strictObject({ kind: z.literal('word'), word: text(300) }),
      z.strictObject({ kind: z.literal('paper'), paperId }),
      z.strictObject({ kind: z.literal('example'), paper }),
    ]),
    /** False takes the correction back. */
    on: z.boolean(),
  }),
  opened: z.strictObject({ paperId }),
  keepBar: z.strictObject({
    site: text(caps.site),
    bar: z.strictObject({
      filter: z.enum(['all', 'new', 'flagged']),
      dim: z.boolean(),
      foldJudged: z.optional(z.boolean()),
      foldElsewhere: z.optional(z.boolean()),
      hidden: z.boolean(),
    }) as unknown as z.ZodMiniType<Bar>,
  }),
  showUnread: z.strictObject({ unread: count }),
  /** Begin the lessons that the reader wished for. */
  beginLessons: z.strictObject({}),
  /** What the page of a lesson needs to know. */
  lesson: z.strictObject({}),
  /** Outline what a site finds on the page that asks, in place of what was found `before`. */
  outline: z.strictObject({ site: z.optional(taughtSite), before: z.optional(taughtSite) }),
  /** Keep what was taught, in place of the site of another name. */
  keepSite: z.strictObject({ site: taughtSite, instead: z.optional(text(60)) }),
  endLesson: z.strictObject({ before: z.optional(taughtSite) }),
};

/** What our own views may ask; everything else they do themselves, through storage. */
export const viewQuestions = {
  learn: questions.learn,
  waitAnew: questions.waitAnew,
  beginLessons: questions.beginLessons,
  /** About what the reader opened there. No page may say that of itself. */
  classify: z.strictObject({
    site: text(caps.site),
    url: z.string().check(z.refine(isOpened)),
    ...digest,
  }),
};

/** What the page needs to know of one paper, in the order of the question. */
export interface Standing {
  verdict: Verdict;
  /** When another page knew the abstract and this one does not: what the verdict's reasons point into. */
  abstract?: string;
  judged?: Judgement['judged'];
  /** When it is in the library. */
  savedAt?: SavedPaper['savedAt'];
  opened: boolean;
  isNew: boolean;
  /** Where it was seen before, newest first. */
  before: Sighting['origins'];
}

export interface Answers {
  sites: {
    /** Those with pages on this host. */
    sites: Site[];
    /** Whether a page of none of them is read by its paper links. */
    anyPage: boolean;
  };
  bring: null;
  waitAnew: null;
  classify:
    | { off: true }
    | {
        off: false;
        standings: Standing[];
        interests: Pick<Interest, 'id' | 'name' | 'colour'>[];
        settings: Pick<Settings, 'keys' | 'keyMap' | 'words'> & { bar: Bar };
        /** What was learned is out of date: ask `learn`, and then again. */
        learning: boolean;
        /** When it was learned, in milliseconds since 1970; 0 before anything was. */
        learnedAt: number;
        /** The database holds less than it should: the reader must look. */
        emptied: boolean;
      };
  /** The change that it was, by its number in the history; absent when nothing changed. */
  judge: { change?: number };
  /** Whether anything is known that was not at the time asked about, or, where none was, when it was asked. */
  learn: { changed: boolean };
  /** False when it stood so already: then there is nothing to take back. */
  correct: { changed: boolean };
  opened: null;
  keepBar: null;
  showUnread: null;
  beginLessons: null;
  lesson: {
    /** Names that sites have already. */
    taken: string[];
    /** What the reader taught of this page before. */
    taught?: Site;
  };
  outline: null;
  keepSite: null;
  endLesson: null;
}

export type QuestionName = keyof Answers;
export type Question<Name extends QuestionName> = z.infer<(typeof questions)[Name]>;
export type Reply<Name extends QuestionName = QuestionName> = { answer: Answers[Name] } | { error: string };

/** What the popup may ask the page in front of the reader. */
export interface PageReport extends Origin {
  /** Whether the page was looked at already. */
  looked: boolean;
  /** The reader switched this site off. */
  off: boolean;
  /** In page order. */
  found: PaperId[];
  fresh: PaperId[];
  problems: string[];
  /** The site has changed: papers are missing, or were found by their links alone. */
  changed: boolean;
  /** How sure it is that this is a list of papers, from 0 to 1, where no site says so. */
  sure?: number;
  /** Why the page is no digest, where no site is known for it. */
  silent?: 'few' | 'paper' | 'thread' | 'references';
}
