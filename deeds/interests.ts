import type { Deed } from '@/components/use-deeds';
import type { Interest } from '@/domain/interest';
import { sampleInterests } from '@/domain/sample-interests';
import { text } from '@/locale/text';
import { allInterests, keepInterest, keepInterests, removeInterest } from '@/storage/interests';
import { learnSoon } from './learn-soon';

/** What the reader can do with interests. Each rejects when it could not be done. */

/** `base` is the interest that it was made from, if it was there already. */
export async function saveInterest(interest: Interest, base?: Interest): Promise<Deed> {
  await thenLearn(keepInterest(interest, base));
  const undo = () => thenLearn(base ? keepInterest(base, interest) : removeInterest(interest.id));
  return { said: text('optionsInterestSaved', interest.name), undo };
}

export async function switchInterest(interest: Interest, on: boolean): Promise<undefined> {
  await thenLearn(keepInterest({ ...interest, on }, interest));
}

export async function dropInterest(interest: Interest): Promise<Deed> {
  await thenLearn(removeInterest(interest.id));
  return {
    said: text('optionsInterestRemoved', interest.name),
    undo: () => thenLearn(keepInterest(interest)),
  };
}

/** Keeps the sample interests that are not there; the reader may have changed the others. `now` is in milliseconds since 1970. */
export async function keepSamples(now: number): Promise<Deed> {
  const here = new Set((await allInterests()).map(({ id }) => id));
  const samples = sampleInterests(now).filter(({ id }) => !here.has(id));
  await thenLearn(keepInterests(samples));
  const undo = () => thenLearn(Promise.all(samples.map(({ id }) => removeInterest(id))));
  return { said: text('welcomeSamplesKept'), undo };
}

async function thenLearn(change: Promise<unknown>): Promise<void> {
  await change;
  learnSoon();
}
