import { useEffect, useState } from 'preact/hooks';

import { learnSoon } from '@/deeds/learn-soon';
import type { Paper, PaperId } from '@/domain/paper';
import { ask } from '@/messages/ask';
import { batchSize } from '@/messages/batch';
import type { Standing } from '@/messages/protocol';
import { type Opened, withKnown } from './open-text';

export type Standings = ReadonlyMap<PaperId, Standing>;

/** What the background said of the papers of a digest. */
export interface Judged {
  /** The papers of the digest, with what has become known meanwhile of those that it names by an id alone. */
  papers: Paper[];
  standings: Standings;
  /** How many papers it was asked about in the latest round. */
  done: number;
  error?: unknown;
}

/**
 * Has the papers of an opened digest judged, a batch at a time, and again whenever `basis` is another object: what they
 * are judged by has changed. Undefined waits. Until it is answered, what was said before stays.
 */
export function useJudged(opened: Opened, basis: object | undefined): Judged {
  const [judged, setJudged] = useState<Judged>({ papers: opened.papers, standings: new Map(), done: 0 });
  useEffect(() => {
    if (!basis) return;
    const ending = new AbortController();
    const note = (papers: Paper[], done: number, standings: Standings) => {
      if (!ending.signal.aborted)
        setJudged((last) => ({ papers, done, standings: new Map([...last.standings, ...standings]) }));
    };
    const fail = (error: unknown) => {
      if (!ending.signal.aborted) setJudged((last) => ({ ...last, error }));
    };
    judgeAll(opened, note, ending.signal).catch(fail);
    return () => ending.abort();
  }, [opened, basis]);
  return judged;
}

async function judgeAll(
  { origin, since, papers: named }: Opened,
  note: (papers: Paper[], done: number, standings: Standings) => void,
  signal: AbortSignal,
): Promise<void> {
  const papers = await withKnown(named);
  const titled = papers.filter(({ title }) => title !== '');
  let isDue = false;
  for (let start = 0; start < titled.length && !signal.aborted; start += batchSize) {
    const batch = titled.slice(start, start + batchSize);
    const answer = await ask('classify', { ...origin, since, papers: batch });
    if (answer.off) return; // No file is switched off
    const standings = batch.flatMap(({ id }, at) => {
      const standing = answer.standings[at];
      return standing ? [[id, standing] as const] : [];
    });
    note(papers, start + batch.length, new Map(standings));
    isDue ||= answer.learning;
  }
  if (isDue && !signal.aborted) learnSoon();
}
