import type { Deed } from '@/components/use-deeds';
import type { Correction } from '@/domain/correction';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { correctInterest, keepInterest } from '@/storage/interests';
import { learnSoon } from './learn-soon';

/** What the reader can do about what was learned. Each rejects when it could not be done. */

/** Makes a correction, or takes it back when not `on`. */
export async function correctLearned(interest: Interest, correction: Correction, on: boolean): Promise<Deed> {
  const set = async (isOn: boolean) => {
    await correctInterest(interest.id, correction, isOn);
    learnSoon();
  };
  await set(on);
  return { said: sayCorrection(correction, on), undo: () => set(!on) };
}

function sayCorrection(correction: Correction, on: boolean): string {
  if (correction.kind === 'word' && on) return text('optionsWordIgnored', correction.word);
  if (correction.kind === 'paper') return text(on ? 'optionsPaperForgotten' : 'optionsPaperTaken');
  return text('optionsCorrected');
}

/** Nothing judged before `now` (milliseconds since 1970) is learned from any more; its examples still are. */
export function forgetLearned(interest: Interest, now: number): Promise<Deed> {
  return learnAfter(
    interest,
    { ...interest, learnSince: now },
    text('optionsLearnedForgotten', interest.name),
  );
}

/** Learns from all judgements again. */
export function rememberLearned(interest: Interest): Promise<Deed> {
  const { learnSince: _, ...since } = interest;
  return learnAfter(interest, since, text('optionsLearnedRemembered', interest.name));
}

async function learnAfter(before: Interest, after: Interest, said: string): Promise<Deed> {
  const keep = async (interest: Interest, base: Interest) => {
    await keepInterest(interest, base);
    learnSoon();
  };
  await keep(after, before);
  return { said, undo: () => keep(before, after) };
}
