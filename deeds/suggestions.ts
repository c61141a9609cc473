import type { Deed } from '@/components/use-deeds';
import type { Interest } from '@/domain/interest';
import { text } from '@/locale/text';
import { keepInterest } from '@/storage/interests';
import { decline } from '@/storage/settings';
import { learnSoon } from './learn-soon';

/** What the reader can do with what is suggested. Each rejects when it could not be done. */

export async function followAuthor(interest: Interest, author: string): Promise<Deed> {
  const keep = async (changed: Interest) => {
    await keepInterest(changed);
    learnSoon();
  };
  await keep({ ...interest, authors: [...interest.authors, author] });
  return { said: text('optionsFollowed', author, interest.name), undo: () => keep(interest) };
}

/** Not suggested again. */
export async function declineSuggestion(suggestion: string): Promise<Deed> {
  await decline(suggestion);
  return { said: text('optionsDeclined'), undo: () => decline(suggestion, false) };
}
