import { text } from '@/locale/text';
import { ask, isAlive, isDenied } from '@/messages/ask';
import type { PageReport } from '@/messages/protocol';
import { whenHydrated } from '@/sites/hydration';
import { siteAmong } from '@/sites/match-pages';
import { changeBar, keysOf, noteOpened, step, toggle } from './commands';
import { correct } from './correct';
import type { Desk } from './desk';
import { type Entry, isFlagged, isUnread } from './entry';
import { type Following, followPage } from './follow';
import { judgeDigest } from './judge';
import { listenToKeys } from './keys';
import { buildLearner } from './learner';
import { mark } from './mark';
import { interestOf, newPage, type Page } from './page';
import { keepPlaces } from './places';
import { pageReader } from './read-here';
import { buildStrip, type StripCommands } from './strip';
import { entryAround } from './travel';
import { openView } from './view';
import { highlightWords } from './words';

/** Follows this page for as long as it is open; returns what tells the popup about it. */
export function openDigestPage(): () => PageReport {
  const ending = new AbortController();
  const showUnread = unreadShower();
  const trying = (act: () => void) => void desk.attempt(act);
  const desk: Desk = {
    page: newPage(),
    known: undefined,
    read: pageReader((after) => setTimeout(() => following.plan(), after)),
    mayMark: false,
    view: openView({
      change: (change) => trying(() => changeBar(desk, change)),
      next: () => trying(() => step(desk, 1, isFlagged)),
      previous: () => trying(() => step(desk, -1, isFlagged)),
      help: () => trying(() => desk.view.toggleHelp()),
      retry: () => desk.refresh(),
      correct: (correcting) => correct(desk, correcting),
    }),
    places: keepPlaces(
      (element) => buildStrip(stripCommands(desk, element)),
      (strip, entry) => strip.show(entry, interestOf(desk.page, entry)),
    ),
    show() {
      if (!isAlive()) return bowOut();
      draw(desk);
      showUnread(desk);
    },
    refresh: () => following.refresh(),
    learn: buildLearner(
      () => desk.refresh(),
      (error) => (isAlive() ? console.warn('Paperlight:', error) : bowOut()),
    ),
    async attempt(act, decided = false) {
      try {
        await act();
      } catch (error) {
        if (!isAlive()) return bowOut();
        if (isDenied(error)) return giveUp();
        tellFailure(desk, error, decided);
      }
    },
  };
  const bowOut = () => {
    desk.view.bowOut();
    following.stop();
    ending.abort();
  };
  const giveUp = () => {
    leave(desk);
    following.stop();
    ending.abort();
  };
  const following: Following = followPage((again) => desk.attempt(() => look(desk, again)));
  listenToKeys(
    keysOf(desk),
    (key) => isKeyOn(desk, key),
    (command) => void desk.attempt(command),
    ending.signal,
  );
  listenToLinks(desk, ending.signal);
  return () => reportOn(desk.page);
}

/** Escape closes our panel whether or not single keys are on, and is the page's when there is nothing to close. */
function isKeyOn({ page: { settings, entries, current }, view }: Desk, key: string): boolean {
  if (key === 'Escape') return view.isOpen() || current !== undefined;
  return settings.keys && entries.size > 0;
}

async function look(desk: Desk, again: boolean): Promise<void> {
  const { page, show } = desk;
  const url = location.href.replace(/#.*/s, ''); // A jump within the page leads to no other page
  desk.known ??= await ask('sites', {});
  const { digest, ...reading } = await desk.read(desk.known, url);
  page.digest = digest;
  page.reading = reading;
  if (!digest || (page.off && !again)) {
    if (page.entries.size > 0 || page.trouble) leave(desk);
    return;
  }
  if (!desk.mayMark) {
    void whenHydrated(siteAmong(desk.known.sites, url)?.hydrates).then(() => {
      desk.mayMark = true;
      show();
    });
  }
  await judgeDigest(page, digest, again, show);
  if (page.off) return leave(desk);
  show();
  if (page.learning) desk.learn(false); // Judged anew for news alone: no look leads to another without end
}

/** Takes everything of ours off a page that is no digest any more, or whose site was switched off. */
function leave({ page, show }: Desk): void {
  page.entries = new Map();
  page.trouble = undefined;
  show();
}

function draw({ page, view, places, mayMark }: Desk): void {
  view.show(page);
  highlightWords(page.settings.words ? page.entries.values() : [], (id) => page.interests.get(id)?.colour);
  if (!mayMark) return;
  places.show(page.entries);
  for (const entry of page.entries.values()) {
    mark(entry, interestOf(page, entry)?.colour, entry.listing.paper.id === page.current);
  }
}

/** Tells the toolbar how many flagged papers wait here, whenever that has changed. */
function unreadShower(): (desk: Desk) => void {
  let shown = 0;
  return ({ page, attempt }) => {
    const unread = [...page.entries.values()].filter(isUnread).length;
    if (unread === shown) return;
    shown = unread;
    void attempt(async () => {
      await ask('showUnread', { unread });
    });
  };
}

function tellFailure({ page, view, show, refresh }: Desk, error: unknown, decided: boolean): void {
  console.warn('Paperlight:', error);
  if (decided) {
    view.say(text('pageNotKept'));
    refresh(); // How things stand now, and why
  } else {
    page.trouble = 'failed';
    show();
  }
}

function stripCommands(desk: Desk, element: HTMLElement): StripCommands {
  const on = (act: (entry: Entry) => void) => () => {
    const entry = desk.page.entries.get(element);
    if (entry) void desk.attempt(() => act(entry));
  };
  return {
    save: on((entry) => toggle(desk, entry, 'saved')),
    dismiss: on((entry) => toggle(desk, entry, 'dismissed')),
    why: on((entry) => desk.view.toggleWhy(desk.page, entry)),
  };
}

function listenToLinks(desk: Desk, signal: AbortSignal): void {
  const listen = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!event.isTrusted || event.button === 2 || !target?.closest('a[href]')) return;
    const entry = entryAround(desk.page.entries, target);
    if (entry) noteOpened(desk, entry);
  };
  for (const type of ['click', 'auxclick'] as const) {
    document.addEventListener(type, listen, { capture: true, signal });
  }
}

function reportOn({ digest, entries, off, reading }: Page): PageReport {
  const standings = [...entries.values()].map(({ standing }) => standing);
  return {
    site: digest?.site ?? '',
    url: digest?.url ?? location.href,
    off,
    found: standings.map(({ verdict }) => verdict.paperId),
    fresh: standings.filter(({ isNew }) => isNew).map(({ verdict }) => verdict.paperId),
    problems: digest?.problems ?? [],
    changed: digest?.changed ?? false,
    ...reading,
  };
}
