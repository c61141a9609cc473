import type { PageState } from '@/components/papers/PageView';
import type { Entry } from '@/components/papers/PaperRow';
import type { SavedNews } from '@/domain/news';
import type { Standing } from '@/storage/verdicts';

import type { Front } from './follow-front';

/** The paper with the latest that is known of it since it was saved, if there is anything; the latest comes first. */
export function withNews(entry: Entry, news: SavedNews[]): Entry {
  const ids = [entry.paper.id, ...(entry.paper.aliases ?? [])];
  const latest = news.find(({ paperId }) => ids.includes(paperId));
  return latest ? { ...entry, news: latest } : entry;
}

/** The page in front, with the standing of each paper found on it, once that is known. */
export function pageState({ asked, closed, report }: Front, standings: Standing[] | undefined): PageState {
  if (closed) return { state: 'closed', why: closed };
  if (!asked) return { state: 'asking' };
  if (!report) return { state: 'none' };
  const { site, url, off, found, fresh, problems, changed, sure, silent } = report;
  if (off) return { state: 'off', site };
  if (silent) return { state: 'silent', why: silent };
  if (site === '') return { state: 'none' };
  if (!standings) return { state: 'asking' };
  const isFresh = new Set(fresh);
  const flagged = standings
    .filter(({ verdict, judged }) => verdict.flagged && judged !== 'dismissed')
    .map(({ paper, verdict, saved, openedAt }) => ({
      paper,
      verdict,
      saved: saved !== undefined,
      unread: !saved && openedAt === undefined,
      fresh: isFresh.has(paper.id),
      from: { site, url },
    }));
  return {
    state: 'read',
    site,
    found: found.length,
    fresh: fresh.length,
    problems,
    flagged,
    changed,
    ...(sure !== undefined && { sure }),
  };
}
