import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeBy } from './files';

/** The process ended here: nothing after it ran. */
export class Death extends Error {}

const writers = ['set', 'remove'] as const;

/**
 * Runs `work` and lets it die at its write number `at` to `storage.local` or to a file, before that write or right after it.
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
  let died = false;
  const dying = async (write: () => Promise<void>) => {
    const isLast = writes++ >= at; // A dead process writes nothing any more, so later ones fail as well
    died ||= isLast;
    if (isLast && (when === 'before' || writes > at + 1)) throw new Death();
    await write();
    if (isLast) throw new Death();
  };
  for (const name of writers) area[name] = (change: never) => dying(() => real[name](change));
  const alive = writeBy(dying);
  const told = vi.spyOn(console, 'error').mockImplementation(() => {}); // A file that was not written is told and no more
  try {
    await work();
    return died;
  } catch (error) {
    if (!(error instanceof Death)) throw error;
    return true;
  } finally {
    Object.assign(area, real);
    writeBy(alive);
    told.mockRestore();
  }
}
