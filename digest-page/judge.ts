import { othersTurn } from '@/domain/slices';
import { ask } from '@/messages/ask';
import { batchSize } from '@/messages/batch';
import type { Answers, Standing } from '@/messages/protocol';
import type { Digest, Listing } from '@/sites/site';
import type { Desk } from './desk';
import type { Entry } from './entry';
import { isKnown, type Page } from './page';

const nearAlone: Entry[] = []; // What is near the view is drawn whatever else is

const markedAtOnce = 100; // Papers: some milliseconds

type Show = Desk['show'];

/**
 * Asks about the listings of a digest that are new on the page, or about all of them `again`, a batch at a time. Calls
 * `show` after each; while others are awaited, for the entries near the view alone, and for the bar after the first: a long
 * page takes long to draw. Rejects when the background could not answer; what was answered stays.
 */
export async function judgeDigest(page: Page, digest: Digest, again: boolean, show: Show): Promise<void> {
  const before = page.entries.size;
  if (digest.listings.length === 0 && page.trouble === 'failed') page.trouble = undefined; // Nothing to ask about
  page.entries = stillThere(page, digest);
  const asked = digest.listings.filter((listing) => again || !isKnown(page, listing));
  if (again) {
    page.learning = false;
    page.learnedAt = undefined;
  }
  if (asked.length === 0 || page.entries.size < before) show();
  const isLong = asked.length > batchSize;
  for (let start = 0; start < asked.length; start += batchSize) {
    const batch = asked.slice(start, start + batchSize);
    if (isLong) await othersTurn(); // To put so many papers into words takes its time, too
    await judgeBatch(page, digest, batch);
    if (page.off) return;
    show(isLong ? nearAlone : undefined, start === 0);
  }
  if (isLong) await showRest(page, digest, show);
}

/** In short steps, so that what the reader presses is heard, but before the next picture of the page: each takes longer than a step. */
async function showRest(page: Page, { listings }: Digest, show: Show): Promise<void> {
  for (let start = 0; start < listings.length; start += markedAtOnce) {
    const some = listings.slice(start, start + markedAtOnce);
    show(some.flatMap(({ elements }) => page.entries.get(elements[0]) ?? []));
    await scheduler.postTask(() => {}, { priority: 'user-blocking' });
  }
  show(nearAlone, true);
}

async function judgeBatch(page: Page, digest: Digest, listings: Listing[]): Promise<void> {
  const { site, url } = digest;
  const askedAt = performance.now();
  const papers = listings.map(({ paper }) => paper);
  const answer = await ask('classify', { site, url, since: page.since, papers });
  page.off = answer.off;
  if (answer.off) return;
  note(page, answer, askedAt);
  listings.forEach((listing, index) => {
    const standing = answer.standings[index];
    if (standing && listing.elements[0].isConnected) keep(page, listing, standing, askedAt);
  });
  page.entries = stillThere(page, digest);
}

function note(page: Page, answer: Extract<Answers['classify'], { off: false }>, askedAt: number): void {
  const { bar } = page.settings;
  page.interests = new Map(answer.interests.map((interest) => [interest.id, interest]));
  page.settings = page.barSince < askedAt ? answer.settings : { ...answer.settings, bar };
  const { learnedAt = answer.learnedAt } = page;
  page.learning ||= answer.learning || learnedAt !== answer.learnedAt;
  page.learnedAt = Math.min(learnedAt, answer.learnedAt);
  page.trouble = answer.emptied ? 'emptied' : undefined;
}

/** What the reader did since the question was asked is newer than its answer. */
function keep(page: Page, listing: Listing, standing: Standing, askedAt: number): void {
  const entry = page.entries.get(listing.elements[0]);
  if (entry?.listing.paper.id !== listing.paper.id) {
    page.entries.set(listing.elements[0], { listing, standing, elsewhere: standing.before.length > 0 });
  } else {
    entry.listing = listing;
    if (entry.pending === undefined && (entry.decidedAt ?? 0) < askedAt) entry.standing = standing;
  }
}

/** The entries whose listings still show the same papers, in page order. */
function stillThere(page: Page, { listings }: Digest): Page['entries'] {
  return new Map(
    listings.flatMap((listing) => {
      const entry = page.entries.get(listing.elements[0]);
      if (entry?.listing.paper.id !== listing.paper.id) return [];
      if (isKnown(page, listing)) entry.listing = listing;
      return [[listing.elements[0], entry]];
    }),
  );
}
