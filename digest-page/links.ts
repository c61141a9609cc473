import { ask } from '@/messages/ask';
import type { Desk } from './desk';
import type { Entry } from './entry';
import { entryAround } from './page';

/** Notes the papers whose links the reader follows. */
export function listenToLinks(desk: Desk, signal: AbortSignal): void {
  const listen = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!event.isTrusted || event.button === 2 || !target?.closest('a[href]')) return;
    if (target.closest('paperlight-paper')) return; // Our strip stands in the link that its listing is
    const entry = entryAround(desk.page, target);
    if (entry) noteOpened(desk, entry);
  };
  for (const type of ['click', 'auxclick'] as const) {
    document.addEventListener(type, listen, { capture: true, signal });
  }
}

/** The reader follows a link of a listing: its paper counts as read. */
export function noteOpened({ show, attempt }: Desk, entry: Entry): void {
  if (entry.standing.opened) return;
  void attempt(async () => {
    await ask('opened', { paperId: entry.listing.paper.id });
    entry.standing = { ...entry.standing, opened: true };
    show();
  });
}
