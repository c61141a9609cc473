import './news.css';

import { Icon } from '@/components/Icon';
import { useKeptFocus } from '@/components/use-kept-focus';
import type { SavedNews } from '@/domain/news';
import { text } from '@/locale/text';
import { NewsLine } from './NewsLine';
import { PaperLink, titleOf } from './PaperLink';

const most = 5; // The rest waits until these are seen

interface Props {
  /** What the reader has not seen yet, the latest first. */
  news: SavedNews[];
  onOpen: (news: SavedNews, inBackground: boolean) => void;
  onSeen: (news: SavedNews[]) => void;
}

/** What pages say of saved papers and did not say before. */
export function NewsBlock({ news, onOpen, onSeen }: Props) {
  const list = useKeptFocus<HTMLUListElement>('.news-item');
  if (news.length === 0) return null;
  return (
    <section class="news" aria-labelledby="news" data-testid="news">
      <div class="head-line">
        <h2 id="news">{text('popupNews')}</h2>
        {news.length > 1 && (
          <button type="button" class="quiet" onClick={() => onSeen(news)}>
            {text('popupNewsSeenAll')}
          </button>
        )}
      </div>
      <ul ref={list}>
        {news.slice(0, most).map((one) => (
          <li key={one.id} class="news-item" data-testid="news-item">
            <div>
              <PaperLink paper={one.paper} onOpen={(inBackground) => onOpen(one, inBackground)}>
                <bdi>{titleOf(one.paper)}</bdi>
              </PaperLink>
              <NewsLine news={one} />
            </div>
            <button
              type="button"
              class="quiet icon"
              aria-label={text('popupNewsSeen', one.paper.title)}
              title={text('popupNewsSeenTip')}
              onClick={() => onSeen([one])}
            >
              <Icon name="dismiss" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
