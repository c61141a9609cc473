import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The process ended here: nothing after it ran. */
export class Death extends Error {}

const writers = ['set', 'remove'] as const;

/**
 * Runs `work` and lets it die at its write number `at` to `storage.local`, before that write or right after it.
 * Returns false once `work` has fewer writes than that and therefore ended well.
 */
export async function dieAt(
  at: number,
  when: 'before' | 'after',
  work: () => Promise<unknown>,
): Promise<boolean> {
  const area = fakeBrowser.storage.local;
  const real = { set: area.set, remove: area.remove };
  let writes = 0;
  for (const name of writers)
    area[name] = async (change: never) => {
      const isLast = writes++ >= at; // A dead process writes nothing any more, so later ones fail as well
      if (isLast && (when === 'before' || writes > at + 1)) throw new Death();
      await real[name](change);
      if (isLast) throw new Death();
    };
  try {
    await work();
    return false;
  } catch (error) {
    if (!(error instanceof Death)) throw error;
    return true;
  } finally {
    Object.assign(area, real);
  }
}
