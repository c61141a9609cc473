import type { Deed } from '@/components/use-deeds';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { keepInterest } from '@/storage/interests';
import { decline } from '@/storage/settings';
import { learnSoon } from './learn-soon';

/** What the reader can do with what is suggested. Each rejects when it could not be done. */

export async function followAuthor(interest: Interest, author: string): Promise<Deed> {
  const following = { ...interest, authors: [...interest.authors, author] };
  const keep = async (changed: Interest, base: Interest) => {
    await keepInterest(changed, base);
    learnSoon();
  };
  await keep(following, interest);
  return { said: text('optionsFollowed', author, interest.name), undo: () => keep(interest, following) };
}

/** Not suggested again. */
export async function declineSuggestion(suggestion: string): Promise<Deed> {
  await decline(suggestion);
  return { said: text('optionsDeclined'), undo: () => decline(suggestion, false) };
}
