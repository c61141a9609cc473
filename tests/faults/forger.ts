import { randomFrom } from '@/tools/train-vectors/random';
import { forgeries } from './forged';

// Runs in the world of our own script on a page: to hand a million messages over takes longer than to ask them.

/** Asks so many forged questions at once, always the same for a seed. Resolves to those that were not refused. */
export async function askForged(count: number, seed: number): Promise<string[]> {
  const messages = forgeries(count, randomFrom(seed));
  const replies = await Promise.all(
    messages.map((message) => chrome.runtime.sendMessage(JSON.parse(message))),
  );
  return messages.filter((_, at) => !isRefused(replies[at]));
}

/** Refused is what is answered with an error, in few words. */
export function isRefused(reply: unknown): boolean {
  return (
    typeof reply === 'object' && reply !== null && 'error' in reply && JSON.stringify(reply).length < 200
  );
}
