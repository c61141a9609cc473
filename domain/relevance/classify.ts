import { usualShare } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import type { Reason, Verdict } from '@/domain/verdict';
import { type Evidence, findEvidence, isFirm, isVeto } from './evidence';
import { type Opinion, opinionsOn } from './opinions';
import type { Profile } from './profile';

const threshold = 0.5; // A paper that is as likely to matter as not is worth the reader's glance
const mostReasons = 20;
const mostShare = 50; // In 100 papers: more is no choice

/** Judges each paper by itself, in their order. Takes time linear in the papers' length; never throws. */
export function classify(papers: Paper[], profile: Profile): Verdict[] {
  return papers.map((paper) =>
    judge(paper, casesFor(findEvidence(paper, profile), opinionsOn(paper, profile.learned))),
  );
}

/** What there is to say on a paper for one interest. */
interface Case {
  interest: Interest['id'];
  score: number;
  flagged: boolean;
  /** How many in 100 papers the interest must flag to flag this one; absent when it never would. */
  share?: number;
  rules: Evidence[];
  opinion?: Opinion;
}

function judge({ id: paperId }: Paper, unsorted: Case[]): Verdict {
  const cases = unsorted.sort((one, other) => other.score - one.score);
  const flagged = cases.filter((it) => it.flagged);
  const told = cases.filter((it, place) => it.flagged || it.rules.length > 0 || place === 0);
  const shares = cases.flatMap(({ interest, share }) =>
    share === undefined || share > mostShare ? [] : [{ interest, share }],
  );
  return {
    paperId,
    score: cases[0]?.score ?? 0,
    flagged: flagged.length > 0,
    interests: flagged.map(({ interest }) => interest),
    reasons: told.flatMap(reasonsOf).slice(0, mostReasons),
    ...(flagged.length === 0 && shares.length > 0 && { shares: shares.sort((a, b) => a.share - b.share) }),
  };
}

function casesFor(evidence: Evidence[], opinions: Opinion[]): Case[] {
  const rules = new Map<Interest['id'], Evidence[]>(opinions.map(({ interest }) => [interest.id, []]));
  for (const piece of evidence) {
    const pieces = rules.get(piece.reason.interest) ?? [];
    rules.set(piece.reason.interest, pieces);
    pieces.push(piece);
  }
  return Array.from(rules, ([interest, pieces]) =>
    weigh(
      interest,
      pieces,
      opinions.find((opinion) => opinion.interest.id === interest),
    ),
  );
}

/** A veto silences all that speaks for the interest; where nothing does, it is no news. */
function weigh(interest: Interest['id'], rules: Evidence[], opinion: Opinion | undefined): Case {
  const vetoes = rules.filter(isVeto);
  if (vetoes.length === 0) return decide(interest, rules, opinion);
  const others = rules.filter((rule) => !isVeto(rule));
  const isNews = others.length > 0 || decide(interest, [], opinion).flagged;
  return { interest, score: 0, flagged: false, rules: isNews ? vetoes : [] };
}

const fewLiked = 3; // Papers: what was learned from fewer overrules no rule of the reader's
const phrasesFactor = 5; // Phrases alone are a poor judge of meaning: then only the very nearest are flagged
const ruleFactor = 5; // A rule that is not firm lets so many times more papers through

function decide(interest: Interest['id'], rules: Evidence[], opinion: Opinion | undefined): Case {
  const weights = rules.map(({ weight }) => weight);
  if (!opinion) {
    const score = combine(weights);
    return { interest, score, flagged: score >= threshold, rules };
  }
  const allowed = opinion.interest.share ?? usualShare;
  const nearness = opinion.liked > 0 ? opinion.share : opinion.share * phrasesFactor;
  const share = rules.length > 0 ? nearness / ruleFactor : nearness;
  const isRuled = rules.some(isFirm) || (rules.length > 0 && opinion.liked < fewLiked);
  const isSure = opinion.liked > 0 || opinion.grounded;
  const flagged = isRuled || (isSure && share <= allowed);
  const score = combine([...weights, weightOf(nearness, allowed)]);
  return {
    interest,
    score: flagged ? Math.max(threshold, score) : Math.min(beneath, score),
    flagged,
    ...(isSure && { share }),
    rules,
    opinion,
  };
}

const beneath = 0.499;

/** What nearness alone is worth, 0 to 0.9: the threshold where it is just enough. */
function weightOf(nearness: number, allowed: number): number {
  if (nearness > allowed) return (threshold * allowed) / nearness;
  return 0.9 - (0.4 * nearness) / allowed;
}

/**
 * Noisy-or (Pearl, Probabilistic Reasoning in Intelligent Systems, 1988, §4.3.2): each piece of evidence
 * may suffice.
 */
function combine(weights: number[]): number {
  return 1 - weights.reduce((doubt, weight) => doubt * (1 - weight), 1);
}

/** Rules first, the strongest first. What phrases alone made us think is told only where no rule says it. */
function reasonsOf({ rules, opinion, share = Number.POSITIVE_INFINITY }: Case): Reason[] {
  const ruled = rules.toSorted((one, other) => other.weight - one.weight).map(({ reason }) => reason);
  const isTold = opinion && share <= mostShare && (opinion.liked > 0 || ruled.length === 0);
  return isTold ? [...ruled, ...opinion.reasons()] : ruled;
}
