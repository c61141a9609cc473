import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import type { Verdict } from '@/domain/verdict';
import { type Evidence, findEvidence } from './evidence';
import type { Profile } from './profile';

const threshold = 0.5; // A paper that is as likely to matter as not is worth the reader's glance
const mostReasons = 20;

/** Judges each paper by itself, in their order. Takes time linear in the papers' length; never throws. */
export function classify(papers: Paper[], profile: Profile): Verdict[] {
  return papers.map((paper) => judge(paper, findEvidence(paper, profile)));
}

/** What there is to say on a paper for one interest. */
interface Case {
  interest: Interest['id'];
  score: number;
  evidence: Evidence[];
}

function judge({ id: paperId }: Paper, evidence: Evidence[]): Verdict {
  const cases = casesIn(evidence).sort((one, other) => other.score - one.score);
  const score = cases[0]?.score ?? 0;
  return {
    paperId,
    score,
    flagged: score >= threshold,
    interests: cases.filter((it) => it.score >= threshold).map(({ interest }) => interest),
    reasons: cases
      .flatMap((it) => it.evidence.toSorted((one, other) => other.weight - one.weight))
      .slice(0, mostReasons)
      .map(({ reason }) => reason),
  };
}

function casesIn(evidence: Evidence[]): Case[] {
  const byInterest = new Map<Interest['id'], Evidence[]>();
  for (const piece of evidence) {
    const pieces = byInterest.get(piece.reason.interest) ?? [];
    byInterest.set(piece.reason.interest, pieces);
    pieces.push(piece);
  }
  return Array.from(byInterest, ([interest, pieces]) => weigh(interest, pieces));
}

/** A `not` phrase silences all that speaks for the interest; where nothing does, it is no news. */
function weigh(interest: Interest['id'], evidence: Evidence[]): Case {
  const vetoes = evidence.filter(({ reason }) => reason.kind === 'not');
  if (vetoes.length === 0) return { interest, score: combine(evidence), evidence };
  return { interest, score: 0, evidence: vetoes.length < evidence.length ? vetoes : [] };
}

/**
 * Noisy-or (Pearl, Probabilistic Reasoning in Intelligent Systems, 1988, §4.3.2): each piece of evidence
 * may suffice.
 */
function combine(evidence: Evidence[]): number {
  return 1 - evidence.reduce((doubt, { weight }) => doubt * (1 - weight), 1);
}
