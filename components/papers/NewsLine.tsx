import './news.css';

import { sayWhen } from '@/components/when';
import type { News } from '@/domain/news';
import { newsText } from '@/locale/news-text';

/** "Accepted at ICML 2026 · arXiv, 3 days ago". */
export function NewsLine({ news }: { news: News }) {
  const { label, words } = newsText(news);
  return (
    <p class="news-line">
      <strong>
        {label} <bdi>{words}</bdi>
      </strong>{' '}
      · <bdi>{news.from.site}</bdi>, {sayWhen(news.at)}
    </p>
  );
}
