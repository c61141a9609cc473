import type { Judgement } from '@/domain/library';
import type { Paper } from '@/domain/paper';
import type { Reason, Span } from '@/domain/verdict';
import type { Standing } from '@/messages/protocol';
import type { Listing } from '@/sites/site';

export type Decision = Judgement['judged'] | 'none';

/** A listing on this page and what the background knows of its paper. */
export interface Entry {
  listing: Listing;
  standing: Standing;
  /** What the reader decided, until the database has confirmed it. */
  pending?: Decision;
  /** It had been seen on another page when this one first asked. Pages that are opened later change nothing here. */
  elsewhere: boolean;
  /** When the reader last judged it on this page, in milliseconds since the page began. */
  decidedAt?: number;
}

/** Where its listing begins, and where it begins again. */
export function beginnings({ listing }: Entry): HTMLElement[] {
  return (listing.places ?? [listing]).map(({ elements }) => elements[0]);
}

/** The paper with what other pages knew of it: what the reasons of its verdict point into. */
export function knownPaper({ listing: { paper }, standing }: Entry): Paper {
  return standing.abstract === undefined ? paper : { ...paper, abstract: standing.abstract };
}

export function decisionOn({ standing }: Entry): Decision {
  return standing.judged ?? 'none';
}

export function isJudged({ standing }: Entry): boolean {
  return standing.judged !== undefined;
}

/** Neither judged nor about to be. */
export function isLeft(entry: Entry): boolean {
  return !isJudged(entry) && entry.pending === undefined;
}

export function isFlagged({ standing }: Entry): boolean {
  return standing.verdict.flagged && standing.judged !== 'dismissed';
}

/** Flagged, and the reader has neither opened nor judged it. */
export function isUnread(entry: Entry): boolean {
  return isFlagged(entry) && !entry.standing.opened && entry.standing.judged === undefined;
}

/** Whether a reason speaks against the paper. */
export function isAgainst({ kind, ...reason }: Reason): boolean {
  return kind === 'not' || kind === 'never' || ('against' in reason && reason.against);
}

/** Whether it is words found in the paper that speak for it. */
export function isFound(reason: Reason): reason is Extract<Reason, { found: Span[] }> {
  return 'found' in reason && !isAgainst(reason);
}
