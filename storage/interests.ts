import type { Observable } from 'dexie';

import { type Correction, correct, isMade } from '@/domain/correction';
import { mergeDraft } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import { database } from './database';
import { withoutClaims } from './enrich';
import { live } from './live';
import { knownTexts } from './seen';
import { soundOnes } from './sound';
import { changeTheirs } from './theirs';
import { laterThan } from './times';

/** Every interest, oldest first. */
export async function allInterests(): Promise<Interest[]> {
  return soundOnes('interests', await database.interests.orderBy('createdAt').toArray());
}

export function watchInterests(): Observable<Interest[]> {
  return live(allInterests);
}

/**
 * Adds an interest, or replaces the one with its id; sets `changedAt`. With the `base` that it was made from, only what differs
 * from that is set: what was changed meanwhile stays. Throws `Emptied`.
 */
export async function keepInterest(interest: Interest, base?: Interest): Promise<void> {
  await changeTheirs(async () => {
    const now = await interestNow(interest.id);
    const kept = base && now ? mergeDraft(interest, base, now) : interest;
    return { put: { interests: [changed(kept, now)] } };
  });
}

/** Adds or replaces interests, all or nothing; sets `changedAt`. Throws `Emptied`. */
export async function keepInterests(interests: Interest[]): Promise<void> {
  await changeTheirs(async () => {
    const kept = interests.map(async (interest) => changed(interest, await interestNow(interest.id)));
    return { put: { interests: await Promise.all(kept) } };
  });
}

/** An interest as it is kept in the place of what is there `now`; one that was removed is its own last one. */
function changed(interest: Interest, now = interest): Interest {
  return { ...interest, changedAt: laterThan(now.changedAt) };
}

/**
 * Corrects an interest, or takes the correction back when not `on`; doing it again changes nothing. Returns whether it
 * did not stand so before it was first `asked`, under this key. Throws `Emptied`, and an `Error` when there is no such interest.
 */
export async function correctInterest(
  id: string,
  correction: Correction,
  on: boolean,
  asked?: string,
): Promise<boolean> {
  const { isNew } = await changeTheirs(async () => {
    const interest = await interestNow(id);
    if (!interest) throw new Error(`there is no interest "${id}"`);
    const whole = await completed(correction);
    const put = { interests: [correct(interest, whole, on, laterThan(interest.changedAt))] };
    const isNew = isMade(interest, whole) !== on || (await isAskedAgain(asked));
    if (isNew && asked !== undefined) await noteAsked(asked);
    return { put, isNew };
  });
  return isNew;
}

// The worker may die before it tells what came of a correction; only the latest is asked again

async function isAskedAgain(asked: string | undefined): Promise<boolean> {
  return asked !== undefined && (await database.upkeep.get('correction asked'))?.says === asked;
}

async function noteAsked(asked: string): Promise<void> {
  await database.upkeep.put({ id: 'correction asked', at: Date.now(), says: asked });
}

async function interestNow(id: string): Promise<Interest | undefined> {
  return soundOnes('interests', [await database.interests.get(id)])[0];
}

/** An example is learned from with all that is known of its text. */
async function completed(correction: Correction): Promise<Correction> {
  if (correction.kind !== 'example') return correction;
  const [paper] = await knownTexts([withoutClaims(correction.paper)]);
  return paper ? { ...correction, paper } : correction;
}

/** Removes an interest; keeping the old one again undoes it. Throws `Emptied`. */
export async function removeInterest(id: string): Promise<void> {
  await changeTheirs(async () => ({ remove: { interests: [id] } }));
}
