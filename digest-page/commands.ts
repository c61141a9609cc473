import { text } from '@/locale/text';
import { linkTo, siteAmong } from '@/sites/match-pages';
import { type Aside, buildAside } from './aside';
import { askForMore, correct } from './correct';
import { decide, takeBack } from './decide';
import type { Desk } from './desk';
import { type Decision, decisionOn, type Entry, isFlagged } from './entry';
import type { Key } from './keys';
import { noteOpened } from './links';
import { entryOf } from './page';
import { stepFrom } from './travel';

/** What the reader can do on a digest page. It is a script of its own: most pages are only looked at. */
export interface Commands {
  /** Runs the command of a key. One that acts on a paper does nothing without an entry. */
  run: (key: Key, entry: Entry | undefined) => void;
  /** Draws the open panel as the page is known now. */
  show: () => void;
  /** Whether there is a panel to close. */
  isOpen: () => boolean;
}

export function buildCommands(desk: Desk): Commands {
  const aside = buildAside(desk.page, { correct: (correcting) => correct(desk, correcting) });
  desk.view.add(aside.element);
  const keys = keysOf(desk, aside);
  return { run: (key, entry) => keys[key](entry), show: aside.show, isOpen: aside.isOpen };
}

function keysOf(desk: Desk, aside: Aside): Record<Key, (entry: Entry | undefined) => void> {
  const { page, show } = desk;
  const on = (act: (entry: Entry) => void) => (entry: Entry | undefined) => entry && act(entry);
  return {
    j: () => step(desk, aside, 1),
    k: () => step(desk, aside, -1),
    n: () => step(desk, aside, 1, isFlagged),
    p: () => step(desk, aside, -1, isFlagged),
    s: on((entry) => toggle(desk, entry, 'saved')),
    x: on((entry) => toggle(desk, entry, 'dismissed')),
    m: on((entry) => askForMore(desk, aside, entry)),
    w: on(aside.toggleWhy),
    o: on((entry) => open(desk, entry)),
    u: () => takeBack(desk),
    '?': aside.toggleHelp,
    Escape() {
      if (aside.isOpen()) return aside.close();
      page.current = undefined;
      show();
    },
  };
}

/** Saves or dismisses a paper, or takes that back when it stands already. */
function toggle(desk: Desk, entry: Entry, decision: Exclude<Decision, 'none'>): void {
  const wanted = decisionOn(entry) === decision ? 'none' : decision;
  void desk.attempt(() => decide(desk, entry, wanted), true);
}

/** Goes to the next or previous shown paper, or to the next that `isWanted`. */
function step(desk: Desk, aside: Aside, by: 1 | -1, isWanted: (entry: Entry) => boolean = () => true): void {
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
  aside.followWhy(next);
}

function open(desk: Desk, entry: Entry): void {
  const site = siteAmong(desk.known?.sites ?? [], location.href);
  window.open(linkTo(entry.listing.paper.id, site), '_blank', 'noopener,noreferrer');
  noteOpened(desk, entry);
}
