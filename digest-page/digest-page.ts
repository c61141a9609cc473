import { pageActionOf } from '@/domain/keys';
import { ask, isAlive, isDenied } from '@/messages/ask';
import type { Answers, PageReport } from '@/messages/protocol';
import { whenHydrated } from '@/sites/hydration';
import { siteAmong } from '@/sites/match-pages';
import { emptyMemory } from '@/sites/memory';
import { changeBar } from './change-bar';
import type { Command } from './commands';
import type { Desk } from './desk';
import { type Entry, isUnread } from './entry';
import { tellFailures } from './failures';
import { focusKeeper } from './focus';
import { type Following, followPage } from './follow';
import { judgeDigest } from './judge';
import { listenToKeys } from './keys';
import { buildLearner } from './learner';
import { listenToLinks } from './links';
import { mark } from './mark';
import { entryAround, entryOf, interestOf, isFolded, newPage, type Page } from './page';
import { keepPlaces } from './places';
import { type Presses, takePresses } from './press';
import { pageReader } from './read-here';
import { buildStrip, type StripCommands } from './strip';
import { openView } from './view';
import { highlightWords } from './words';

/** A page that is followed for as long as it is open and may be read. */
export interface DigestPage {
  report: () => PageReport;
  /** Asks anew what is known of the page; false when it is followed no more. */
  lookAnew: () => boolean;
}

/** Follows this page, about which the background was `asked`. */
export function openDigestPage(asked: Promise<Answers['sites']>): DigestPage {
  const ending = new AbortController();
  const memory = emptyMemory(document);
  const desk: Desk = {
    page: newPage(),
    asked,
    known: undefined,
    read: pageReader(memory, (after) => setTimeout(() => following.plan(), after)),
    mayMark: false,
    view: openView({
      change: (change) => void desk.attempt(() => changeBar(desk, change)),
      press: (action) => presses.press(action),
      retry: () => desk.refresh(),
      keepFocus: (element) => focusKeeper(desk, element),
    }),
    commands: undefined,
    places: keepPlaces(
      (entryHere) => buildStrip(stripCommands(presses, entryHere)),
      (strip, entry) => {
        strip.show(entry, interestOf(desk.page, entry), desk.page.settings.keyMap);
        markEntry(desk.page, entry);
      },
      (entries) => showWords(desk.page, entries),
      ending.signal,
    ),
    show(entries, andBar = entries === undefined) {
      if (!isAlive()) return bowOut();
      draw(desk, entries, andBar);
      if (andBar) showUnread(desk);
    },
    refresh: () => following.refresh(),
    learn: buildLearner(
      () => desk.page.learnedAt,
      () => desk.refresh(),
      (error) => (isAlive() ? console.warn('Paperlight:', error) : bowOut()),
    ),
    async attempt(act, decided = false) {
      try {
        await act();
      } catch (error) {
        if (!isAlive()) return bowOut();
        if (isDenied(error)) return giveUp();
        failures.tell(error, decided);
      }
    },
  };
  const bowOut = () => {
    desk.view.bowOut();
    following.stop();
    ending.abort();
  };
  const giveUp = () => {
    desk.page.digest = undefined;
    desk.page.reading = {};
    leave(desk);
    following.stop();
    ending.abort();
  };
  const presses = takePresses(desk);
  const failures = tellFailures(desk);
  const following: Following = followPage(
    async (again) => {
      if (again) memory.clear();
      await desk.attempt(() => look(desk, again));
      desk.page.looked = true;
      failures.looked();
    },
    memory.touch,
    desk.places.isTakenOut,
  );
  listenToKeys(
    (key) => commandOf(desk, presses, key),
    (command) => presses.press(command, targetOn(desk.page), true),
    ending.signal,
  );
  listenToLinks(desk, ending.signal);
  forgetUnread(desk.page, ending.signal);
  return {
    report: () => reportOn(desk.page),
    lookAnew() {
      desk.asked = undefined;
      desk.page.looked = false;
      following.refresh();
      return !ending.signal.aborted;
    },
  };
}

/** Escape closes our panel whether or not single keys are on, and is the page's when there is nothing to close. */
function commandOf({ page, commands }: Desk, { areWaiting }: Presses, key: string): Command | undefined {
  if (key === 'Escape') {
    const isOurs = areWaiting() || commands?.isOpen() === true || page.current !== undefined;
    return isOurs ? 'close' : undefined;
  }
  const { keys, keyMap } = page.settings;
  return keys && page.entries.size > 0 ? pageActionOf(key, keyMap) : undefined;
}

/** What gives the paper that keys act on: the current one, else the one under the pointer now. */
function targetOn(page: Page): () => Entry | undefined {
  const pointed = entryAround(page, document.querySelector('[data-paperlight]:hover'));
  return () => entryOf(page, page.current) ?? pointed;
}

/** Asked once; again where that failed. */
async function sitesOf(desk: Desk): Promise<Answers['sites']> {
  desk.asked ??= ask('sites', {});
  try {
    return await desk.asked;
  } catch (error) {
    desk.asked = undefined;
    throw error;
  }
}

async function look(desk: Desk, again: boolean): Promise<void> {
  const { page, show } = desk;
  desk.known = await sitesOf(desk);
  const url = location.href.replace(/#.*/s, ''); // A jump within the page leads to no other page
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
  const judged = judgeDigest(page, digest, again, show);
  if (page.entries.size === 0) void desk.places.prepare(digest.listings.map(({ elements }) => elements[0]));
  await judged;
  if (page.off) return leave(desk);
  if (page.learning) desk.learn(false); // Judged anew for news alone: no look leads to another without end
}

/** Takes everything of ours off a page that is no digest any more, or whose site was switched off. */
function leave({ page, show }: Desk): void {
  page.entries = new Map();
  page.trouble = undefined;
  show();
}

function draw(
  { page, view, commands, places, mayMark }: Desk,
  some: Entry[] | undefined,
  andBar: boolean,
): void {
  if (mayMark) {
    if (!some?.length) places.show(page.entries); // First of all, for it looks where they are
    for (const entry of some ?? page.entries.values()) markEntry(page, entry);
  }
  if (!andBar) return;
  view.show(page);
  commands?.show();
}

function markEntry(page: Page, entry: Entry): void {
  mark(entry, {
    colour: interestOf(page, entry)?.colour,
    isCurrent: entry.listing.paper.id === page.current,
    isFolded: isFolded(page, entry),
  });
}

function showWords({ settings, interests }: Page, entries: Entry[]): void {
  highlightWords(settings.words ? entries : [], (id) => interests.get(id)?.colour);
}

/** Tells the toolbar how many flagged papers wait here, whenever that has changed. */
function showUnread({ page, attempt }: Desk): void {
  const unread = [...page.entries.values()].filter(isUnread).length;
  if (unread === page.unread) return;
  page.unread = unread;
  void attempt(async () => {
    await ask('showUnread', { unread });
  });
}

/** As the toolbar does when the page is left: the browser may lead back to the page as it was. */
function forgetUnread(page: Page, signal: AbortSignal): void {
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) page.unread = 0;
  };
  window.addEventListener('pageshow', comeBack, { signal });
}

function stripCommands({ press, expect }: Presses, entryHere: () => Entry | undefined): StripCommands {
  return {
    press(action) {
      const entry = entryHere();
      if (entry) press(action, () => entry);
    },
    expect,
  };
}

function reportOn({ looked, digest, entries, off, reading }: Page): PageReport {
  const standings = [...entries.values()].map(({ standing }) => standing);
  return {
    looked,
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
