import { ask } from '@/messages/ask';

/**
 * What has the background learn from what the reader did: one question at a time, and once more when more was done
 * meanwhile. Calls `onNews` when something is known that was not. A failure is nothing for the reader to mend: the
 * next judgement, or the next look at the page, asks again.
 */
export function buildLearner(onNews: () => void, onFailure: (error: unknown) => void): () => Promise<void> {
  let wanted = false;
  let asking = false;
  return async () => {
    wanted = true;
    if (asking) return;
    asking = true;
    try {
      while (wanted) {
        wanted = false;
        if ((await ask('learn', {})).changed) onNews();
      }
    } catch (error) {
      onFailure(error);
    } finally {
      asking = false;
    }
  };
}
