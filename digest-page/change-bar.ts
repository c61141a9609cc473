import type { Bar } from '@/domain/settings';
import { ask } from '@/messages/ask';
import type { Desk } from './desk';

/** Changes how the bar stands, here and on every later page of the site. */
export function changeBar({ page, show, attempt }: Desk, change: Partial<Bar>): void {
  page.settings.bar = { ...page.settings.bar, ...change };
  show();
  const site = page.digest?.site;
  if (site === undefined) return;
  void attempt(async () => {
    await ask('keepBar', { site, bar: page.settings.bar });
  }, true);
}
