import type { Bar } from '@/domain/settings';
import { text } from '@/locale/text';
import { ask } from '@/messages/ask';
import { linkTo, siteAmong } from '@/sites/match-pages';
import { askForMore } from './correct';
import { decide, takeBack } from './decide';
import type { Desk } from './desk';
import { type Decision, decisionOn, type Entry, isFlagged } from './entry';
import type { Keys } from './keys';
import { entryOf } from './page';
import { entryAround, stepFrom } from './travel';

/** Saves or dismisses a paper, or takes that back when it stands already. */
export function toggle(desk: Desk, entry: Entry, decision: Exclude<Decision, 'none'>): void {
  const wanted = decisionOn(entry) === decision ? 'none' : decision;
  void desk.attempt(() => decide(desk, entry, wanted), true);
}

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

/** Goes to the next or previous shown paper, or to the next that `isWanted`. */
export function step(desk: Desk, by: 1 | -1, isWanted: (entry: Entry) => boolean = () => true): void {
  const { page, view, places, show } = desk;
  const next = stepFrom([...page.entries.values()], entryOf(page, page.current), by, isWanted);
  if (!next) {
    view.say(text('pageNoMore'));
    return;
  }
  page.current = next.listing.paper.id;
  show();
  const [first] = next.listing.elements;
  first.scrollIntoView({ block: 'center' });
  places.of(first).group.focus({ preventScroll: true });
  view.followWhy(page, next);
}

function open(desk: Desk, entry: Entry): void {
  const site = siteAmong(desk.known?.sites ?? [], location.href);
  window.open(linkTo(entry.listing.paper.id, site), '_blank', 'noopener,noreferrer');
  noteOpened(desk, entry);
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

/** The single keys of a digest page. They act on the current paper, else on the one under the pointer. */
export function keysOf(desk: Desk): Keys {
  const { page, view, show } = desk;
  const onTarget = (act: (desk: Desk, entry: Entry) => void) => () => {
    const pointed = document.querySelector('[data-paperlight]:hover');
    const target = entryOf(page, page.current) ?? entryAround(page.entries, pointed);
    if (target) act(desk, target);
  };
  return {
    j: () => step(desk, 1),
    k: () => step(desk, -1),
    n: () => step(desk, 1, isFlagged),
    p: () => step(desk, -1, isFlagged),
    s: onTarget((desk, entry) => toggle(desk, entry, 'saved')),
    x: onTarget((desk, entry) => toggle(desk, entry, 'dismissed')),
    m: onTarget(askForMore),
    w: onTarget((desk, entry) => desk.view.toggleWhy(desk.page, entry)),
    o: onTarget(open),
    u: () => takeBack(desk),
    '?': () => view.toggleHelp(),
    Escape: () => {
      if (view.isOpen()) return view.close();
      page.current = undefined;
      show();
    },
  };
}
