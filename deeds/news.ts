import type { Deed } from '@/components/use-deeds';
import type { SavedNews } from '@/domain/news';
import { text } from '@/locale/text';
import { markNewsSeen } from '@/storage/news';
import { openPaper } from './papers';

/** What the reader can do with news of saved papers. Each rejects when it could not be done. */

/** Opening the paper is seeing what is new of it. */
export async function openNews(news: SavedNews, inBackground: boolean): Promise<undefined> {
  await markNewsSeen([news.id]);
  return openPaper({ paper: news.paper, saved: true }, inBackground);
}

export async function putNewsAway(news: SavedNews[]): Promise<Deed> {
  const ids = news.map(({ id }) => id);
  await markNewsSeen(ids);
  return { said: text('commonNewsSeen'), undo: () => markNewsSeen(ids, false) };
}
