import { ask } from '@/messages/ask';
import { forgetWish, wishLesson } from '@/storage/site-lessons';
import { forgetWishedSite } from '@/storage/wished-sites';
import { allowHosts } from './sites';

/**
 * Begins a lesson in a tab, in which the reader shows what the papers of its page are: the browser is asked for its host first, within
 * the reader's click. False: it was told no.
 */
export async function teachHere(tabId: number, host: string): Promise<boolean> {
  // The popup may not live to see the answer, which is not to what was asked before
  const wished = Promise.all([wishLesson(tabId, host), forgetWishedSite()]);
  const allowed = await allowHosts([host]);
  await wished;
  if (allowed) await ask('beginLessons', {});
  else await forgetWish(tabId);
  return allowed;
}
