import { shares, usualShare } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';

/** What became of papers drawn from the dimmed ones, each as likely as the others. Skipped ones count nowhere. */
export interface Check {
  /** How many dimmed papers there were to draw from. */
  of: number;
  judged: number;
  relevant: number;
}

/** How many of the dimmed papers are relevant. */
export interface Estimate {
  /** At most what is between `least` and `most`. */
  likely: number;
  /** Nine times in ten, or more often, the truth is from `least` to `most`. */
  least: number;
  most: number;
}

const missedAbove = 0.05; // On either side: 90 % are left between

/**
 * How many of the dimmed papers are relevant, as a 90 % interval: the exact one for a share (Clopper and Pearson,
 * Biometrika 26, 1934), times how many there are, and never against what was seen. It is somewhat too wide, for no
 * paper is drawn twice. Of no judged paper it says nothing: from 0 to all.
 */
export function estimateMissed({ of, judged, relevant }: Check): Estimate {
  const atMost = of - (judged - relevant);
  const among = (share: number) => Math.min(atMost, Math.max(relevant, share));
  return {
    likely: among(judged > 0 ? Math.round((of * relevant) / judged) : 0),
    least: among(Math.floor(of * leastShare(judged, relevant))),
    most: among(Math.ceil(of * (1 - leastShare(judged, judged - relevant)))),
  };
}

const halvings = 50;

/** The share at which as many hits as these, or more, come up just `missedAbove` of the time; 0 when there are none. */
function leastShare(draws: number, hits: number): number {
  if (hits === 0) return 0;
  let low = 0;
  let high = 1;
  for (let step = 0; step < halvings; step++) {
    const share = (low + high) / 2;
    if (chanceOfMore(draws, hits, share) < missedAbove) low = share;
    else high = share;
  }
  return low;
}

/** The chance of at least `hits` in so many draws when each hits with the chance `share`, above 0 and below 1. */
function chanceOfMore(draws: number, hits: number, share: number): number {
  let logChance = draws * Math.log1p(-share);
  let fewer = 0;
  for (let count = 0; count < hits; count++) {
    fewer += Math.exp(logChance);
    logChance += Math.log((draws - count) / (count + 1)) + Math.log(share) - Math.log1p(-share);
  }
  return 1 - fewer;
}

/** An interest that would have flagged papers, had it flagged more. */
export interface Offer {
  interest: Interest;
  /** How many in 100 papers it must flag for that; more than now, at most 50. */
  share: number;
  papers: Paper[];
}

const mostShare = Math.max(...shares);

/**
 * How much each interest must flag so that these papers had been flagged: each paper for the interest that it is
 * nearest to. Papers that no interest would reach below 51 in 100 are left out. `shareToFlag` says how many in 100
 * papers an interest flags when it flags this one too; undefined when it never does.
 */
export function offersFor(
  papers: Paper[],
  interests: Interest[],
  shareToFlag: (paper: Paper, interest: Interest) => number | undefined,
): Offer[] {
  const offers = new Map<Interest, Offer>();
  for (const paper of papers) {
    const nearest = nearestOf(paper, interests, shareToFlag);
    if (!nearest) continue;
    const before = offers.get(nearest.interest);
    const share = Math.max(nearest.share, before?.share ?? 0);
    offers.set(nearest.interest, { ...nearest, share, papers: [...(before?.papers ?? []), paper] });
  }
  return [...offers.values()].filter(({ interest, share }) => share > (interest.share ?? usualShare));
}

function nearestOf(
  paper: Paper,
  interests: Interest[],
  shareToFlag: (paper: Paper, interest: Interest) => number | undefined,
): Pick<Offer, 'interest' | 'share'> | undefined {
  const reaching = interests.flatMap((interest) => {
    const share = interest.on ? shareToFlag(paper, interest) : undefined;
    return share === undefined || share > mostShare ? [] : [{ interest, share: Math.ceil(share) }];
  });
  return reaching.sort((one, other) => one.share - other.share)[0];
}
