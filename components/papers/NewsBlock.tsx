import './news.css';

import { Icon } from '@/components/Icon';
import { useKeptFocus } from '@/components/use-kept-focus';
import type { SavedNews } from '@/domain/news';
import { urlOf } from '@/domain/paper';
import { text } from '@/locale/text';
import { NewsLine } from './NewsLine';

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
              <Title news={one} onOpen={onOpen} />
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

function Title({ news, onOpen }: { news: SavedNews; onOpen: Props['onOpen'] }) {
  const { paper } = news;
  const title = paper.title.trim() || text('commonUntitled', paper.id);
  const opening = (event: MouseEvent) => {
    event.preventDefault(); // The popup dies as its tab opens; what is to be remembered goes first
    onOpen(news, event.button === 1 || event.ctrlKey || event.metaKey);
  };
  return (
    <a
      class="title"
      href={urlOf(paper.id)}
      title={title}
      target="_blank"
      rel="noreferrer"
      onClick={opening}
      onAuxClick={(event) => event.button === 1 && opening(event)}
    >
      <bdi>{title}</bdi>
    </a>
  );
}
