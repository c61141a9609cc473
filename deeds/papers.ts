import { browser } from 'wxt/browser';

import type { Entry } from '@/components/papers/PaperRow';
import type { Deed } from '@/components/use-deeds';
import { urlOf } from '@/domain/paper';
import { toBibtex } from '@/exchange/bibtex';
import { markdownLink } from '@/exchange/out/markdown';
import { text } from '@/locale/text';
import { undoChange } from '@/storage/history';
import { judge } from '@/storage/library';
import { switchSite } from '@/storage/settings';
import { markOpened } from '@/storage/verdicts';
import { keeping } from './keeping';
import { readTemplates } from './templates';

/** What the reader can do with a paper. Each rejects when it could not be done. */

export async function openPaper({ paper }: Entry, inBackground: boolean): Promise<undefined> {
  try {
    await markOpened(paper.id);
  } finally {
    await browser.tabs.create({ url: urlOf(paper.id), active: !inBackground });
  }
}

export async function savePaper({ paper, from }: Entry): Promise<Deed> {
  return done(text('commonSaved'), await judge({ paper, judged: 'saved', ...(from && { from }) }));
}

export async function removePaper({ paper }: Entry): Promise<Deed> {
  return done(text('commonRemoved'), await judge({ paper, judged: 'none' }));
}

export async function dismissPaper({ paper }: Entry): Promise<Deed> {
  return done(text('commonDismissed'), await judge({ paper, judged: 'dismissed' }));
}

export async function restorePaper({ paper }: Entry): Promise<Deed> {
  return done(text('pageDidRestore', paper.title), await judge({ paper, judged: 'none' }));
}

/** What was said, and the way back if anything changed. `history` is the number of the change. */
export function done(said: string, history: number | undefined): Deed {
  return {
    said,
    ...(history !== undefined && { undo: (onPart) => keeping(undoChange(history, { onPart })) }),
  };
}

export async function copyLink({ paper }: Entry): Promise<Deed> {
  await navigator.clipboard.writeText(urlOf(paper.id));
  return { said: text('commonLinkCopied') };
}

export async function copyBibtex({ paper }: Entry): Promise<Deed> {
  await navigator.clipboard.writeText(toBibtex(paper, await readTemplates()));
  return { said: text('commonBibtexCopied') };
}

export async function copyMarkdown({ paper }: Entry): Promise<Deed> {
  await navigator.clipboard.writeText(markdownLink(paper));
  return { said: text('commonMarkdownCopied') };
}

/** Reloads the tab, for a page does not hear of settings. */
export async function switchOn(site: string, tabId: number | undefined): Promise<undefined> {
  await switchSite(site, true);
  if (tabId !== undefined) await browser.tabs.reload(tabId);
}
