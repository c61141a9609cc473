import * as z from 'zod/mini';

import type { Embedded, Field, Site } from '@/sites/site';

// The shape of a site that a reader showed: whoever reads a page by it may take it for granted.

const text = z.string();
const texts = z.array(text);
const maybe = z.optional(text);

const field = z.object({
  at: text,
  attribute: maybe,
  label: maybe,
  without: maybe,
  after: maybe,
  before: maybe,
  into: maybe,
  as: z.optional(z.enum(['list', 'byline', 'codes', 'submitted', 'page', 'anywhere'])),
} satisfies Record<keyof Field, z.ZodMiniType>);

const embedded = z.object({
  at: text,
  attribute: maybe,
  list: texts,
  paper: maybe,
  id: z.tuple([text, text]),
  keys: z.record(text, text),
} satisfies Record<keyof Embedded, z.ZodMiniType>);

export const soundSite = z.object({
  name: text,
  pages: texts,
  except: z.optional(texts),
  known: text,
  checked: text,
  hydrates: maybe,
  listing: text,
  not: maybe,
  with: maybe,
  id: z.optional(field),
  aliases: z.optional(field),
  title: field,
  authors: z.optional(field),
  moreAuthors: z.optional(field),
  abstract: z.optional(field),
  categories: z.optional(field),
  comment: z.optional(field),
  venue: z.optional(field),
  date: z.optional(field),
  code: z.optional(field),
  upvotes: z.optional(field),
  replaced: z.optional(field),
  link: maybe,
  embedded: z.optional(embedded),
  empty: z.optional(z.object({ at: text, says: texts })),
  optional: z.optional(z.literal(true)),
} satisfies Record<keyof Site, z.ZodMiniType>);
