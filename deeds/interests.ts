import type { Deed } from '@/components/use-deeds';
import type { Interest } from '@/domain/interest';
import { sampleInterests } from '@/domain/sample-interests';
import { text } from '@/locale/text';
import { keepInterest, keepInterests, removeInterest } from '@/storage/interests';

/** What the reader can do with interests. Each rejects when it could not be done. */

/** `before` is the interest as it was, if it was there already. */
export async function saveInterest(interest: Interest, before?: Interest): Promise<Deed> {
  await keepInterest(interest);
  const undo = () => (before ? keepInterest(before) : removeInterest(interest.id));
  return { said: text('optionsInterestSaved', interest.name), undo };
}

export async function dropInterest(interest: Interest): Promise<Deed> {
  await removeInterest(interest.id);
  return { said: text('optionsInterestRemoved', interest.name), undo: () => keepInterest(interest) };
}

/** `now` is in milliseconds since 1970. */
export async function keepSamples(now: number): Promise<Deed> {
  const samples = sampleInterests(now);
  await keepInterests(samples);
  const undo = () => Promise.all(samples.map(({ id }) => removeInterest(id)));
  return { said: text('welcomeSamplesKept'), undo };
}
