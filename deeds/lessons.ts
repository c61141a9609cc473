import { ask } from '@/messages/ask';
import { forgetWish, wishLesson } from '@/storage/site-lessons';
import { allowHosts } from './sites';

/**
 * Begins a lesson in a tab, in which the reader shows what the papers of its page are: the browser is asked for its host first, within
 * the reader's click. False: it was told no.
 */
export async function teachHere(tabId: number, host: string): Promise<boolean> {
  const wished = wishLesson(tabId, host); // The popup may not live to see the answer
  const allowed = await allowHosts([host]);
  await wished;
  if (allowed) await ask('beginLessons', {});
  else await forgetWish(tabId);
  return allowed;
}
