import type { Deed } from '@/components/use-deeds';
import type { Interest } from '@/domain/interest';
import { sampleInterests } from '@/domain/sample-interests';
import { text } from '@/locale/text';
import { keepInterest, keepInterests, removeInterest } from '@/storage/interests';
import { learnSoon } from './learn-soon';

/** What the reader can do with interests. Each rejects when it could not be done. */

/** `before` is the interest as it was, if it was there already. */
export async function saveInterest(interest: Interest, before?: Interest): Promise<Deed> {
  await thenLearn(keepInterest(interest));
  const undo = () => thenLearn(before ? keepInterest(before) : removeInterest(interest.id));
  return { said: text('optionsInterestSaved', interest.name), undo };
}

export async function switchInterest(interest: Interest, on: boolean): Promise<undefined> {
  await thenLearn(keepInterest({ ...interest, on }));
}

export async function dropInterest(interest: Interest): Promise<Deed> {
  await thenLearn(removeInterest(interest.id));
  return {
    said: text('optionsInterestRemoved', interest.name),
    undo: () => thenLearn(keepInterest(interest)),
  };
}

/** `now` is in milliseconds since 1970. */
export async function keepSamples(now: number): Promise<Deed> {
  const samples = sampleInterests(now);
  await thenLearn(keepInterests(samples));
  const undo = () => thenLearn(Promise.all(samples.map(({ id }) => removeInterest(id))));
  return { said: text('welcomeSamplesKept'), undo };
}

async function thenLearn(change: Promise<unknown>): Promise<void> {
  await change;
  learnSoon();
}
