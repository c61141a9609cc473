import type { Deed } from '@/components/use-deeds';
import { text } from '@/locale/text';
import { clearRequests } from '@/storage/requests';

/** Empties the list of requests. Rejects when it could not be done. */
export async function forgetRequests(): Promise<Deed> {
  await clearRequests();
  return { said: text('networkCleared') };
}
