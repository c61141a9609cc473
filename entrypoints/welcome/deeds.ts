import type { Deed } from '@/components/use-deeds';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { keepInterest, keepInterests, removeInterest } from '@/storage/interests';

import { sampleInterests } from './sample-interests';

/** What the reader can do on the welcome page. Each rejects when it could not be done. */

export async function saveInterest(interest: Interest): Promise<Deed> {
  await keepInterest(interest);
  return { said: text('optionsInterestSaved', interest.name), undo: () => removeInterest(interest.id) };
}

/** `now` is in milliseconds since 1970. */
export async function keepSamples(now: number): Promise<Deed> {
  const samples = sampleInterests(now);
  await keepInterests(samples);
  const undo = () => Promise.all(samples.map(({ id }) => removeInterest(id)));
  return { said: text('welcomeSamplesKept'), undo };
}
