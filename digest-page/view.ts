import { text } from '@/locale/text';
import { type BarCommands, type BarState, buildBar, type Trouble } from './bar';
import { buildHost } from './build';
import { type Entry, isFlagged } from './entry';
import { describeKeys } from './help';
import { writeMarks } from './mark';
import type { Page } from './page';
import { buildPanel } from './panel';
import { isDark } from './scheme';
import { buildToast } from './toast';
import { describeEntry, type WhyCommands } from './why';

const patience = 10; // Times a page may take our host out before we leave it out

export interface View {
  show: (page: Page) => void;
  /** Says that the extension was replaced under this page. Nothing else can be shown after that. */
  bowOut: () => void;
  say: (words: string, undo?: () => void) => void;
  /** Opens the *why* of an entry, or closes it when it is open already. */
  toggleWhy: (page: Page, entry: Entry) => void;
  openWhy: (page: Page, entry: Entry) => void;
  /** Follows the reader to another entry when a *why* is open. */
  followWhy: (page: Page, entry: Entry) => void;
  toggleHelp: () => void;
  isOpen: () => boolean;
  close: () => void;
}

/** Our own interface on the page: the bar, the toast and the panel, in one closed root. */
export function openView(commands: BarCommands & WhyCommands & { retry: () => void }): View {
  // Fetched at once: a page that has outlived its extension can fetch no texts any more
  const outdated = {
    words: text('pageOutdated'),
    mend: { label: text('pageReload'), press: () => location.reload() },
  };
  const bar = buildBar(commands);
  const toast = buildToast();
  let shown: Entry | 'keys' | undefined;
  const panel = buildPanel(() => {
    shown = undefined;
  });
  bar.element.prepend(toast.element);
  const host = buildHost('paperlight-page', bar.element, panel.element);
  let times = 0;

  function attach(): void {
    if (host.isConnected || times >= patience) return;
    for (const stale of document.querySelectorAll('paperlight-page')) stale.remove();
    document.documentElement.append(host);
    times += 1;
  }

  function openWhy(page: Page, entry: Entry): void {
    shown = entry;
    panel.open(text('pageWhyLong'), describeEntry(entry, page, commands));
  }

  return {
    show(page) {
      const state = stateOf(page);
      host.hidden = !state;
      writeMarks(document.documentElement, rootMarks(page));
      if (!state) return panel.close();
      attach();
      bar.show(state);
      bar.warn(troubleOf(page, commands.retry));
      if (typeof shown === 'object') panel.redraw(describeEntry(shown, page, commands));
    },
    bowOut: () => bar.warn(outdated),
    say: toast.say,
    openWhy,
    toggleWhy(page, entry) {
      if (shown === entry) panel.close();
      else openWhy(page, entry);
    },
    followWhy(page, entry) {
      if (typeof shown === 'object' && shown !== entry) openWhy(page, entry);
    },
    toggleHelp() {
      if (shown === 'keys') return panel.close();
      shown = 'keys';
      panel.open(text('pageHelpTitle'), describeKeys());
    },
    isOpen: () => shown !== undefined,
    close: panel.close,
  };
}

/** Undefined when there is nothing to say on this page. */
function stateOf(page: Page): BarState | undefined {
  const entries = [...page.entries.values()];
  if (page.off || (entries.length === 0 && !page.trouble)) return undefined;
  return {
    ...page.settings.bar,
    found: entries.length,
    flagged: entries.filter(isFlagged).length,
    fresh: entries.filter(({ standing }) => standing.isNew).length,
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
