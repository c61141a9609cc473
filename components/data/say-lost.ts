import { sayError } from '@/components/use-deeds';
import type { Watched } from '@/components/use-watched';
import { text } from '@/locale/text';

/** What of their papers cannot be read, in words; undefined where all can. */
export function sayLost(settings: Watched<unknown>, health: Watched<unknown>): string | undefined {
  const error = settings.error ?? health.error;
  if (error === undefined) return;
  // The settings lie where the papers do, and errors of the database have names of their own
  const isOfCopy = settings.value !== undefined && error instanceof Error && error.name === 'Error';
  return text(isOfCopy ? 'recoveryNoCopy' : 'popupCannotRead', sayError(error));
}
