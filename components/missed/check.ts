import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import { type Check, type Offer, offersFor } from '@/domain/relevance/safety-net';
import type { Verdict } from '@/domain/verdict';

export type Answer = 'relevant' | 'other' | 'skipped';

/** Papers drawn from those passed over. */
export interface Draw {
  drawn: { paper: Paper; verdict: Verdict }[];
  /** From how many they were drawn. */
  of: number;
}

/** A check that is going on, or at its end when there are as many answers as papers. */
export interface Round extends Draw {
  /** What the reader said of the first ones. */
  answers: Answer[];
  /** As they were when the papers were drawn. */
  interests: Interest[];
}

/** Whether there is an answer for each paper, and not all were skipped. */
export function isJudged({ drawn, answers }: Round): boolean {
  return answers.length >= drawn.length && answers.some((answer) => answer !== 'skipped');
}

export function relevantIn({ drawn, answers }: Round): Paper[] {
  return drawn.filter((_, at) => answers[at] === 'relevant').map(({ paper }) => paper);
}

export function countsOf(round: Round): Check {
  const judged = round.answers.filter((answer) => answer !== 'skipped').length;
  return { of: round.of, judged, relevant: relevantIn(round).length };
}

/** What would have flagged the relevant ones, by the verdicts they had. */
export function offersIn(round: Round): Offer[] {
  const verdicts = new Map(round.drawn.map(({ paper, verdict }) => [paper.id, verdict]));
  return offersFor(
    relevantIn(round),
    round.interests,
    (paper, { id }) => verdicts.get(paper.id)?.shares?.find(({ interest }) => interest === id)?.share,
  );
}
