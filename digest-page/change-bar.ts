import type { Bar } from '@/domain/settings';
import { ask } from '@/messages/ask';
import type { Desk } from './desk';

/** Changes how the bar stands, here and on every later page of the site. */
export function changeBar({ page, show, attempt }: Desk, change: Partial<Bar>): void {
  const bar = { ...page.settings.bar, ...change };
  page.settings.bar = bar;
  show();
  const site = page.digest?.site;
  if (site === undefined) return;
  page.barSince = Infinity; // No answer knows it before it is kept
  void attempt(async () => {
    try {
      await ask('keepBar', { site, bar });
    } finally {
      if (page.settings.bar === bar) page.barSince = performance.now();
    }
  }, true);
}
