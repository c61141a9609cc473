import { ask } from '@/messages/ask';

/** Has what was just changed be learned from. Nobody waits for it: pages ask for it again when they next look. */
export function learnSoon(): void {
  ask('learn', {}).catch((error: unknown) => console.warn(error));
}
