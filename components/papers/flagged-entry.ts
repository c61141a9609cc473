import type { Flagged } from '@/domain/flagged';
import type { Entry } from './PaperRow';

/** Flagged papers as the lists show them. What was dismissed is not shown. */
export function entriesOfFlagged(flagged: Flagged[]): Entry[] {
  return flagged
    .filter(({ judged }) => judged !== 'dismissed')
    .map(({ paper, judged, openedAt, flaggedAt, origin, ...verdict }) => ({
      paper,
      verdict,
      saved: judged === 'saved',
      unread: judged === undefined && openedAt === undefined,
      at: flaggedAt,
      ...(origin && { from: origin }),
    }));
}
