import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { weeklyAlarm } from '@/domain/last-backup';
import { answer } from '@/messages/answer';
import { fillNames } from '@/storage/fill-names';
import { repairSecondCopy } from '@/storage/health';
import { correctInterest } from '@/storage/interests';
import { closeToPages } from '@/storage/second-copy';
import { keepBar } from '@/storage/settings';
import { forgetIfDue } from '@/storage/sightings';
import { finishChange } from '@/storage/theirs';
import { markOpened } from '@/storage/verdicts';
import { showBadge } from './badge';
import { keepDecisions } from './decisions';
import { judgeDigest } from './digest';
import { enterHosts, finishEntering, leaveHosts, waitAnew, waitWhereAllowed } from './hosts';
import { learnIfDue } from './learning';
import { beginLessons, endLesson, keepSite, lessonHere, outline } from './lessons';
import { bring, enterPage, mayAsk } from './pages';
import { backUpIfDue } from './weekly-backup';

const quiet = 1_000; // Milliseconds after waking until the first questions are answered

// No variables here: the worker may die between two questions, and every listener must be there when it wakes.
export default defineBackground({
  main() {
    answer(
      {
        sites: (_, asker) => enterPage(asker),
        async waitAnew() {
          await waitAnew();
          return null;
        },
        async bring(question, asker) {
          await bring(question, asker);
          return null;
        },
        classify: judgeDigest,
        judge: (question, _, key) => keepDecisions(question, key),
        async learn({ learnedAt }) {
          return { changed: await learnIfDue(learnedAt) };
        },
        async correct({ interest, correction, on }, _, key) {
          return { changed: await correctInterest(interest, correction, on, key) };
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
        async beginLessons() {
          await beginLessons([]);
          return null;
        },
        lesson: (_, asker) => lessonHere(asker),
        async outline(question, asker) {
          await outline(question, asker);
          return null;
        },
        async keepSite(question, asker) {
          await keepSite(question, asker);
          return null;
        },
        async endLesson(question, asker) {
          await endLesson(question, asker);
          return null;
        },
      },
      mayAsk,
    );
    void attempt(closeToPages);
    setTimeout(() => void finish(), quiet);
    browser.permissions.onAdded.addListener(({ origins = [] }) => void enterHosts(origins));
    browser.permissions.onAdded.addListener(({ origins = [] }) => void beginLessons(origins));
    browser.permissions.onRemoved.addListener(({ origins = [] }) => void leaveHosts(origins));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void tidy();
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === weeklyAlarm) void backUpIfDue();
    });
    browser.runtime.onStartup.addListener(() => void tidy());
  },
});

/** What the worker before this one may have died at. */
async function finish(): Promise<void> {
  await attempt(finishChange);
  await attempt(finishEntering);
}

/** What need not be done while a reader waits, each whatever becomes of the others. */
async function tidy(): Promise<void> {
  const steps = [waitWhereAllowed, repairSecondCopy, () => forgetIfDue(Date.now()), fillNames, backUpIfDue];
  for (const step of steps) await attempt(step);
}

async function attempt(step: () => unknown): Promise<void> {
  await Promise.resolve(step()).catch((error) => console.error('Paperlight could not tidy up', error));
}
