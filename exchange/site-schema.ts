import * as z from 'zod/mini';

import type { OwnSite } from '@/domain/own-site';
import type { TextKey } from '@/locale/text';
import type { Embedded, Field, Site } from '@/sites/site';

// What a site that a reader showed must be like, when it comes from a file. Anybody may have written it: it may read
// pages of its own hosts and no others, and every text has a bound.

const largest = 20_000; // Characters of the whole site as JSON

// Texts, named: what zod carries to `sayIssue`
const notSelector: TextKey = 'exchangeNotSelector';
const notPattern: TextKey = 'exchangeNotPattern';
const notInto: TextKey = 'exchangeNotHttps';
const elsewhere: TextKey = 'exchangeElsewhere';
const tooLarge: TextKey = 'exchangeSiteTooLarge';
const otherName: TextKey = 'exchangeOtherSite';

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const word = text(100);
const key = text(60);
const selector = text(500).check(z.refine(isSelector, notSelector));
const pattern = text(500).check(z.regex(/^https:\/\/[a-z0-9.-]+\//, notPattern));
const into = text(500).check(z.refine(isInto, notInto));

const field = z.object({
  at: selector,
  attribute: z.optional(z.string().check(z.regex(/^[a-z][\w:-]{0,59}$/i))),
  label: z.optional(word),
  without: z.optional(selector),
  after: z.optional(word),
  before: z.optional(word),
  into: z.optional(into),
  as: z.optional(z.enum(['list', 'byline', 'codes', 'submitted', 'page', 'anywhere'])),
} satisfies Record<keyof Field, z.ZodMiniType>);

const embedded = z.object({
  at: selector,
  attribute: z.optional(key),
  list: z.array(key).check(z.maxLength(10)),
  paper: z.optional(key),
  id: z.tuple([key, into]),
  keys: z.object({
    title: z.optional(key),
    authors: z.optional(key),
    abstract: z.optional(key),
    date: z.optional(key),
    code: z.optional(key),
    upvotes: z.optional(key),
    venue: z.optional(key),
  } satisfies Record<keyof Embedded['keys'], z.ZodMiniType>),
} satisfies Record<keyof Embedded, z.ZodMiniType>);

const shape = {
  name: text(60),
  pages: z.array(pattern).check(z.minLength(1), z.maxLength(20)),
  except: z.optional(z.array(pattern).check(z.maxLength(20))),
  known: z.literal('taught'),
  checked: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  hydrates: z.optional(z.enum(['svelte', 'other'])),
  listing: selector,
  not: z.optional(selector),
  with: z.optional(selector),
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
  link: z.optional(into),
  embedded: z.optional(embedded),
  empty: z.optional(z.object({ at: selector, says: z.array(z.string().check(z.maxLength(100))) })),
  optional: z.optional(z.literal(true)),
} satisfies Record<keyof Site, z.ZodMiniType>;

/** A site that a reader showed. */
export const taughtSite = z.object(shape).check(
  z.refine((site) => JSON.stringify(site).length <= largest, tooLarge),
  z.refine(({ link, pages }) => !link || pages.some((page) => link.startsWith(homeOf(page))), {
    error: elsewhere,
    path: ['link'],
  }),
) as unknown as z.ZodMiniType<Site>; // Optional fields are absent, never undefined: JSON has no such value

/** A website that the reader added. Its hosts are those of its pages. */
export const ownSite = z
  .object({
    id: text(260),
    site: z.optional(taughtSite),
    hosts: z.array(pattern.check(z.regex(/^[^*]+\/\*$/, notPattern))).check(z.minLength(1), z.maxLength(20)),
    createdAt: time(),
    changedAt: time(),
  })
  .check(
    z.refine(({ id, site }) => !site || site.name === id, otherName),
    z.refine(
      ({ hosts, site }) =>
        !site || [...site.pages, ...(site.except ?? [])].every((page) => hosts.includes(`${homeOf(page)}*`)),
      { error: elsewhere, path: ['site.pages'] },
    ),
  ) as unknown as z.ZodMiniType<OwnSite>;

/** The home of the website that a pattern or an address names: `https://example.org/`. */
function homeOf(page: string): string {
  return /^https:\/\/[^/]*\//.exec(page)?.[0] ?? page;
}

/** An https address with a place for a part of it, behind its host. */
function isInto(address: string): boolean {
  return /^https:\/\/[a-z0-9.-]+\/.*\{\}/.test(address) && URL.canParse(address.replace('{}', 'x'));
}

/** Whether an engine takes this for a selector; where there is none, that is left to the page that uses it. */
function isSelector(text: string): boolean {
  if (typeof document === 'undefined') return true;
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false; // There is no other way to ask
  }
}

function time() {
  return z.number().check(z.gte(0), z.lte(8.64e15));
}
