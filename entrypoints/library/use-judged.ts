import { useEffect, useState } from 'preact/hooks';

import { learnSoon } from '@/deeds/learn-soon';
import type { PaperId } from '@/domain/paper';
import { ask } from '@/messages/ask';
import { batchSize } from '@/messages/batch';
import type { Standing } from '@/messages/protocol';
import type { Opened } from './open-text';

export type Standings = ReadonlyMap<PaperId, Standing>;

/** What the background said of the papers of a digest. */
export interface Judged {
  standings: Standings;
  /** How many papers it was asked about in the latest round. */
  done: number;
  error?: unknown;
}

const none: Judged = { standings: new Map(), done: 0 };

/**
 * Has the papers of an opened digest judged, a batch at a time, and again whenever `basis` is another object: what they
 * are judged by has changed. Undefined waits. Until it is answered, what was said before stays.
 */
export function useJudged(opened: Opened, basis: object | undefined): Judged {
  const [judged, setJudged] = useState(none);
  useEffect(() => {
    if (!basis) return;
    const ending = new AbortController();
    const note = (done: number, standings: Standings) => {
      if (!ending.signal.aborted)
        setJudged((last) => ({ done, standings: new Map([...last.standings, ...standings]) }));
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
  { origin, since, papers }: Opened,
  note: (done: number, standings: Standings) => void,
  signal: AbortSignal,
): Promise<void> {
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
    note(start + batch.length, new Map(standings));
    isDue = answer.learning;
  }
  if (isDue && !signal.aborted) learnSoon();
}
