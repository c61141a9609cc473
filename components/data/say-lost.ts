import { sayError } from '@/components/use-deeds';
import type { Watched } from '@/components/use-watched';
import { text } from '@/locale/text';

/** What of their papers cannot be read, in words; undefined where all can. */
export function sayLost(settings: Watched<unknown>, health: Watched<unknown>): string | undefined {
  const error = settings.error ?? health.error;
  if (error === undefined) return;
  const isOpen = settings.value !== undefined; // The settings lie where the papers do
  return text(isOpen ? 'recoveryNoCopy' : 'popupCannotRead', sayError(error));
}
