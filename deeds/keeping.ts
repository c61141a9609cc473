import type { Deeds } from '@/components/use-deeds';

let begun: Promise<unknown> = Promise.resolve();

/** Resolves once every change begun so far on this page is kept, or could not be. */
export function allKept(): Promise<unknown> {
  return begun;
}

/** Has whoever asks from now on whether all is kept wait for this change too. */
export function keeping<Done>(change: Promise<Done>): Promise<Done> {
  begun = Promise.allSettled([begun, change]).then(() => undefined);
  return change;
}

/** Runs deeds that are such changes. */
export function changing(run: Deeds['run']): Deeds['run'] {
  return (deed) => run((onPart) => keeping(deed(onPart)));
}
