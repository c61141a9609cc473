import * as z from 'zod/mini';

import type { Counts } from '@/domain/theirs';

// What takes the newest writes from the database may take them from `storage.local` too, for both are of one kind. So how
// many rows there should be also stands in a plain file, which is replaced as a whole and shares no log with either.

/** How many rows there should be, as the ledger of that moment said. */
export interface Tally {
  at: number;
  counts: Counts;
}

const folder = 'tally';
const name = 'tally.json';

const count = z.number().check(z.gte(0));
const tally = z.object({
  at: z.number(),
  counts: z.object({
    library: count,
    interests: count,
    judgements: count,
    sites: count,
    settings: count,
  }),
});

/** The tally; undefined when there is none, or none that can be read. Then the ledger alone counts. */
export async function readTally(): Promise<Tally | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getDirectoryHandle(folder)).getFileHandle(name);
    return tally.safeParse(JSON.parse(await (await file.getFile()).text())).data;
  } catch (error) {
    if (!isAbsent(error)) console.error('Paperlight could not read its tally', error);
    return undefined;
  }
}

/**
 * Replaces the tally. Where that fails nothing else does: the ledger is newer than the tally that stays, which is
 * therefore void. That one goes, and with it what an earlier death may have left beside it.
 */
export async function writeTally(written: Tally): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getDirectoryHandle(folder, { create: true })).getFileHandle(name, {
      create: true,
    });
    const writing = await file.createWritable();
    await writing.write(JSON.stringify(written));
    await writing.close();
  } catch (error) {
    console.error('Paperlight could not write its tally', error);
    await Promise.allSettled([removeTally()]);
  }
}

async function removeTally(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(folder, { recursive: true });
}

function isAbsent(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
