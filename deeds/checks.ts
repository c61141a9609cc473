import type { Deed } from '@/components/use-deeds';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { keepInterest } from '@/storage/interests';
import { noteUpkeep } from '@/storage/upkeep';
import { learnSoon } from './learn-soon';

/** What the reader can do about papers that were passed over. Each rejects when it could not be done. */

/** Has an interest flag this many in 100 papers. */
export async function flagMore(interest: Interest, share: number): Promise<Deed> {
  const more = { ...interest, share };
  const keep = async (changed: Interest, base: Interest) => {
    await keepInterest(changed, base);
    learnSoon();
  };
  await keep(more, interest);
  return { said: text('optionsMissedFlagged', interest.name, share), undo: () => keep(interest, more) };
}

/** Nothing is offered for a week. `now` is in milliseconds since 1970. */
export async function putOffCheck(now: number): Promise<Deed> {
  await noteUpkeep('check offered', now);
  return { said: text('popupCheckLaterSaid') };
}

export async function noteCheck(now: number): Promise<undefined> {
  await noteUpkeep('check done', now);
}
