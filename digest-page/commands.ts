import { linkTo, siteAmong } from '@/sites/match-pages';
import { type Aside, buildAside } from './aside';
import { askForMore, type Correcting, correct } from './correct';
import { decide, takeBack } from './decide';
import type { Desk } from './desk';
import { type Decision, decisionOn, type Entry, isFlagged } from './entry';
import { buildGo, type Go } from './go';
import { keepList } from './keep-list';
import type { Key } from './keys';
import { noteOpened } from './links';

/** What the reader can do on a digest page. It is a script of its own: most pages are only looked at. */
export interface Commands {
  /** Runs the command of a key; `isKey` when it was the key itself. One that acts on a paper does nothing without an entry. */
  run: (key: Key, entry: Entry | undefined, isKey?: boolean) => void;
  /** Draws what is open as the page is known now. */
  show: () => void;
  /** Whether there is anything to close. */
  isOpen: () => boolean;
}

export function buildCommands(desk: Desk): Commands {
  const whyCommands = { correct: (correcting: Correcting) => correct(desk, correcting) };
  const aside = buildAside(desk.page, whyCommands, () => list.show());
  desk.view.add(aside.element);
  const go = buildGo(desk, aside);
  const list = keepList(desk, {
    decide: (entries, decision, goBack) =>
      void desk.attempt(() => decide(desk, entries, wantedFor(entries, decision), goBack), true),
    goTo: go.to,
    open: (entry) => open(desk, entry),
    more: (entry) => askForMore(desk, aside, entry),
    aside,
  });
  const keys = keysOf(desk, aside, go, list.toggle);
  return {
    run(key, entry, isKey = false) {
      list.run(key, () => keys[key](entry, isKey));
      list.show();
    },
    show() {
      aside.show();
      list.show();
    },
    isOpen: () => aside.isOpen() || list.isOpen(),
  };
}

type Run = (entry: Entry | undefined, isKey: boolean) => void;

function keysOf(desk: Desk, aside: Aside, go: Go, toggleList: () => void): Record<Key, Run> {
  const { page, show } = desk;
  const on = (act: (entry: Entry) => void) => (entry: Entry | undefined) => entry && act(entry);
  return {
    j: () => go.step(1),
    k: () => go.step(-1),
    n: () => go.step(1, isFlagged),
    p: () => go.step(-1, isFlagged),
    r: go.on,
    l: toggleList,
    s: on((entry) => toggle(desk, entry, 'saved')),
    x: (entry, isKey) => entry && dismiss(desk, go, entry, isKey),
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
function toggle(desk: Desk, entry: Entry, decision: Exclude<Decision, 'none'>, goBack?: () => void): void {
  void desk.attempt(() => decide(desk, [entry], wantedFor([entry], decision), goBack), true);
}

/** The key leads from a paper that is dismissed to the next; a button leaves the reader where they are. */
function dismiss(desk: Desk, go: Go, entry: Entry, isKey: boolean): void {
  const isLeft = decisionOn(entry) !== 'dismissed' && entry.pending === undefined;
  const goesOn = isKey && isLeft && entry.listing.paper.id === desk.page.current;
  toggle(desk, entry, 'dismissed', goesOn ? () => go.to(entry) : undefined);
  if (goesOn) go.onFrom(entry);
}

/** What a press means: where all of them stand so already, it takes that back. */
function wantedFor(entries: Entry[], decision: Exclude<Decision, 'none'>): Decision {
  return entries.every((entry) => decisionOn(entry) === decision) ? 'none' : decision;
}

function open(desk: Desk, entry: Entry): void {
  const site = siteAmong(desk.known?.sites ?? [], location.href);
  window.open(linkTo(entry.listing.paper.id, site), '_blank', 'noopener,noreferrer');
  noteOpened(desk, entry);
}
