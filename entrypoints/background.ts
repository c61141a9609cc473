import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import type { Paper } from '@/domain/paper';
import { classify } from '@/domain/relevance/classify';
import { compileProfile } from '@/domain/relevance/profile';
import { defaultBar } from '@/domain/settings';
import type { Verdict } from '@/domain/verdict';
import { answer } from '@/messages/answer';
import type { Standing } from '@/messages/protocol';
import { mayAsk } from '@/sites';
import { readHealth, repairSecondCopy } from '@/storage/health';
import { allInterests } from '@/storage/interests';
import { judgementsAmong } from '@/storage/judgements';
import { judge, savedAmong } from '@/storage/library';
import { keepBar, readSettings } from '@/storage/settings';
import { forgetIfDue, knownTexts, type Met, recordDigest } from '@/storage/sightings';
import { markOpened, openedAmong } from '@/storage/verdicts';

// No variables here: the worker may die between two questions, and every listener must be there when it wakes.
export default defineBackground({
  type: 'module',
  main() {
    answer(
      {
        async classify({ site, url, since, papers }) {
          const settings = await readSettings();
          if (settings.sitesOff.includes(site)) return { off: true };
          const interests = await allInterests();
          const known = await knownTexts(papers);
          const verdicts = classify(known, compileProfile(interests));
          const met = await recordDigest(known, verdicts, { site, url, since });
          void forgetIfDue(Date.now()); // The reader need not wait for it
          return {
            off: false,
            standings: await standingsOf(papers, known, verdicts, met),
            interests: interests.map(({ id, name, colour }) => ({ id, name, colour })),
            settings: { keys: settings.keys, words: settings.words, bar: settings.bars[site] ?? defaultBar },
            learning: false,
            emptied: (await readHealth()).state === 'emptied',
          };
        },
        async judge({ site, url, paper, judged, savedAt }) {
          await judge({ paper, judged, from: { site, url }, ...(savedAt !== undefined && { savedAt }) });
          return null;
        },
        async learn() {
          return { changed: false };
        },
        async correct() {
          return null;
        },
        async opened({ paperId }) {
          await markOpened(paperId);
          return null;
        },
        async keepBar({ site, bar }) {
          await keepBar(site, bar);
          return null;
        },
        async showUnread({ unread }, { tab }) {
          await showBadge(unread, tab?.id);
          return null;
        },
      },
      mayAsk,
    );
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void tidy();
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    browser.runtime.onStartup.addListener(() => void tidy());
  },
});

/** Puts what is remembered of the papers beside what was just found out, in the order of the papers. */
async function standingsOf(
  papers: Paper[],
  known: Paper[],
  verdicts: Verdict[],
  met: Met,
): Promise<Standing[]> {
  const ids = papers.map(({ id }) => id);
  const [saved, judgements, opened] = await Promise.all([
    savedAmong(ids),
    judgementsAmong(ids),
    openedAmong(ids),
  ]);
  const savedAt = new Map(saved.map((paper) => [paper.id, paper.savedAt]));
  const dismissed = new Set(judgements.filter(({ judged }) => judged === 'dismissed').map((j) => j.paperId));
  const isNew = new Set(met.isNew);
  const isOpened = new Set(opened);
  return verdicts.map((verdict, index): Standing => {
    const abstract = papers[index]?.abstract === undefined ? known[index]?.abstract : undefined;
    const at = savedAt.get(verdict.paperId);
    return {
      verdict,
      ...(abstract !== undefined && { abstract }),
      ...(at !== undefined && { judged: 'saved', savedAt: at }),
      ...(at === undefined && dismissed.has(verdict.paperId) && { judged: 'dismissed' }),
      opened: isOpened.has(verdict.paperId),
      isNew: isNew.has(verdict.paperId),
      before: met.before.get(verdict.paperId) ?? [],
    };
  });
}

async function showBadge(unread: number, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#f0b549' });
  await browser.action.setBadgeTextColor({ tabId, color: '#241c08' });
  await browser.action.setBadgeText({ tabId, text: unread > 0 ? String(unread) : '' });
}

/** What need not be done while a reader waits. */
async function tidy(): Promise<void> {
  await repairSecondCopy();
  await forgetIfDue(Date.now());
}
