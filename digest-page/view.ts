import { browser } from 'wxt/browser';

import { text } from '@/locale/text';
import { type BarCommands, type BarState, buildBar, type Trouble } from './bar';
import { buildHost } from './build';
import { isFlagged, isJudged } from './entry';
import { writeMarks } from './mark';
import { isFolded, isSilent, type Page } from './page';
import { isDark } from './scheme';
import { buildToast } from './toast';

const patience = 10; // Times a page may take our host out before we leave it out

export interface View {
  show: (page: Page) => void;
  /** Says that the extension was replaced under this page. Nothing else can be shown after that. */
  bowOut: () => void;
  say: (words: string, undo?: () => void) => void;
  /** Takes in what comes later, above the bar: the panel, the list. */
  add: (element: HTMLElement) => void;
}

type ViewCommands = BarCommands & { retry: () => void; keepFocus: (element: HTMLElement) => () => void };

/** Our own interface on the page: the bar, the toast and the panel, in one closed root. */
export function openView(commands: ViewCommands): View {
  // Fetched at once: a page that has outlived its extension can fetch no texts any more
  const outdated = {
    words: text('pageOutdated'),
    mend: { label: text('pageReload'), press: () => location.reload() },
  };
  const bar = buildBar(commands);
  const toast = buildToast(commands.keepFocus);
  bar.element.prepend(toast.element);
  bar.element.dir = browser.i18n.getMessage('@@bidi_dir'); // As our words run, not the page's
  const host = buildHost('paperlight-page', bar.element);
  let times = 0;

  function attach(): void {
    if (host.isConnected || times >= patience) return;
    for (const stale of document.querySelectorAll('paperlight-page')) stale.remove();
    document.documentElement.append(host);
    times += 1;
  }

  return {
    show(page) {
      const state = stateOf(page);
      writeMarks(document.documentElement, rootMarks(page));
      if (!state) return bar.hide(); // What is still to be said is said all the same
      attach();
      bar.show(state);
      bar.warn(troubleOf(page, commands.retry));
    },
    bowOut: () => bar.warn(outdated),
    say: toast.say,
    add: (element) => bar.element.prepend(element),
  };
}

/** Undefined when there is nothing to say on this page. */
function stateOf(page: Page): BarState | undefined {
  if (isSilent(page)) return undefined;
  const entries = [...page.entries.values()];
  return {
    ...page.settings.bar,
    keyMap: page.settings.keyMap,
    found: entries.length,
    listed: Math.max(entries.length, page.digest?.listings.length ?? 0),
    flagged: entries.filter(isFlagged).length,
    fresh: entries.filter(({ standing }) => standing.isNew).length,
    judged: entries.filter(isJudged).length,
    folded: entries.filter((entry) => isFolded(page, entry)).length,
  };
}

function troubleOf({ trouble, interests }: Page, retry: () => void): Trouble | undefined {
  if (trouble === 'emptied') return { words: text('pageEmptied') };
  if (trouble) {
    return { words: text('pageFailed'), mend: { label: text('pageRetry'), press: retry } };
  }
  return interests.size === 0 ? { words: text('pageNoInterests') } : undefined;
}

function rootMarks({ settings: { bar }, off, entries }: Page): Record<string, string | undefined> {
  const on = !off && entries.size > 0;
  return {
    '-filter': on && bar.filter !== 'all' ? bar.filter : undefined,
    '-dim': on && bar.dim ? '' : undefined,
    '-scheme': on ? (isDark(document) ? 'dark' : 'light') : undefined,
  };
}
