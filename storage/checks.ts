import type { Observable } from 'dexie';

import { allInterests } from './interests';
import { live } from './live';
import { countDimmed } from './passed-over';
import { upkeepAt } from './upkeep';

/** What there is to check, and when the reader last did. */
export interface Checks {
  /** How many papers were passed over lately: see `drawDimmed`. */
  passedOver: number;
  /** Milliseconds since 1970; absent when it never was. */
  lastAt?: number;
}

export function watchChecks(): Observable<Checks> {
  return live(async () => {
    const lastAt = await upkeepAt('check done');
    return { passedOver: await countDimmed(), ...(lastAt !== undefined && { lastAt }) };
  });
}

const week = 7 * 86_400_000; // Milliseconds
const enough = 40; // Papers: about one page

/** Whether it is time to offer a check. */
export function watchCheckDue(): Observable<boolean> {
  return live(() => isCheckDue(Date.now()));
}

/**
 * An interest has been on for a week, in which no check was offered or done, and at least 40 papers were passed over.
 * `now` is in milliseconds since 1970.
 */
async function isCheckDue(now: number): Promise<boolean> {
  const begun = (await allInterests()).filter(({ on }) => on).map(({ createdAt }) => createdAt);
  if (begun.length === 0) return false;
  const asked = [await upkeepAt('check offered'), await upkeepAt('check done')];
  const times = [Math.min(...begun), ...asked.filter((at) => at !== undefined)];
  if (times.some((at) => Math.abs(now - at) < week)) return false; // Absolute, in case the clock is set back
  return (await countDimmed(now)) >= enough;
}
