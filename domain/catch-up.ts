import type { Flagged } from './flagged';
import type { Paper } from './paper';

const wordsPerMinute = 238; // Silent reading of non-fiction: Brysbaert 2019, "How many words do we read per minute?"
const deciding = 5 / 60; // Minutes, ours

/** How long it takes to read a paper's title and abstract and to decide on it, in minutes. */
export function minutesFor({ title, abstract = '' }: Pick<Paper, 'title' | 'abstract'>): number {
  return `${title} ${abstract}`.trim().split(/\s+/).length / wordsPerMinute + deciding;
}

/** How long that takes for all of these, in whole minutes, at least 1. */
export function minutesForAll(flagged: Flagged[]): number {
  return Math.max(1, Math.round(flagged.reduce((sum, { paper }) => sum + minutesFor(paper), 0)));
}

/** Flagged papers that were neither opened nor judged, the strongest first. */
export function unreadOf(flagged: Flagged[]): Flagged[] {
  return flagged
    .filter(({ openedAt, judged }) => openedAt === undefined && judged === undefined)
    .sort((one, other) => other.score - one.score || other.flaggedAt - one.flaggedAt);
}

/** The first of the papers that can be decided on in so many minutes; at least one. */
export function fitting(flagged: Flagged[], minutes: number): Flagged[] {
  let spent = 0;
  const end = flagged.findIndex(({ paper }, at) => {
    spent += minutesFor(paper);
    return at > 0 && spent > minutes;
  });
  return end < 0 ? flagged : flagged.slice(0, end);
}
