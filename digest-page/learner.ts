import { ask } from '@/messages/ask';

/**
 * What has the background learn: one question at a time, and once more when another was wanted meanwhile. Calls
 * `onNews` when something is known that was not at `learnedAt`, and in any case after what the reader did: another tab
 * may have learned that first, or the answer been lost. A failure is nothing for the reader to mend: the next
 * judgement, or the next look at the page, asks again.
 */
export function buildLearner(
  learnedAt: () => number | undefined,
  onNews: () => void,
  onFailure: (error: unknown) => void,
): (isReaders?: boolean) => Promise<void> {
  let wanted = false;
  let asking = false;
  let owed = false;
  return async (isReaders = true) => {
    wanted = true;
    owed ||= isReaders;
    if (asking) return;
    asking = true;
    try {
      while (wanted) {
        wanted = false;
        const { changed } = await ask('learn', { learnedAt: learnedAt() });
        if (changed || owed) onNews();
        owed &&= wanted;
      }
    } catch (error) {
      onFailure(error);
    } finally {
      asking = false;
    }
  };
}
