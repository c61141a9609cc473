import type { Page } from '@playwright/test';
import { test } from '@/tests/e2e/extension';
import { makePapers } from '@/tests/e2e/papers';
import { nothingYet } from './acknowledged';
import {
  decideByKey,
  digestsOf,
  handOn,
  openTelling,
  pagesOf,
  type Replies,
  showOldest,
  type Telling,
  tagByKeys,
} from './changing';
import { compare } from './compare';
import { isWhole, tellHarm, tellHow, triedOf } from './report';
import { readHistory, stopOnAndOn, wasHard } from './stopping';
import { readSettled } from './truth';

// Nothing keeps a reader from having the same papers in front of them many times.

const tabs = triedOf(5, 20);
const digests = Math.ceil(tabs / 4); // Where papers are saved; in the others they are tagged
const count = isWhole ? 50 : 8; // Papers

test.setTimeout(isWhole ? 2 * 3_600_000 : 180_000);

test(
  'tabs that change the same papers at once, while the worker is stopped, lose no change of each other',
  { tag: '@alive' },
  async ({ context, serve, inside, extensionId, openExtensionPage }, info) => {
    const papers = makePapers(2 * count);
    const [digest] = digestsOf(papers.slice(0, count), 1);
    const tagged = papers.slice(count);
    serve(pagesOf([digest!]));
    const acknowledged = nothingYet();
    const replies: Replies = { answered: 0, silent: 0, failed: 0 };
    const pages: Telling[] = [];
    for (let tab = 0; tab < digests; tab++)
      pages.push(await openTelling(await context.newPage(), digest!, acknowledged));
    const judge = await handOn(pages[0]!.page, extensionId, acknowledged, replies);
    await judge(tagged, 'saved');
    const libraries: Page[] = [];
    for (let tab = digests; tab < tabs; tab++) libraries.push(await openExtensionPage('library', 'saved'));
    for (const library of libraries) await showOldest(library, tagged);

    const byHand = async () => {
      for (const paper of digest!.papers) await judge([paper], 'saved');
    };
    const byKeys = async (telling: Telling) => {
      for (const { id } of digest!.papers) await decideByKey(telling, id, 'saved');
    };
    let isOver = false;
    const stopping = stopOnAndOn(context, inside, () => isOver);
    await Promise.all([
      byHand(),
      ...pages.map(byKeys),
      ...libraries.map((library, tab) => tagByKeys(library, tagged, () => `of tab ${tab}`, acknowledged)),
    ]).finally(() => {
      isOver = true;
    });
    const seen = await stopping;
    const harm = compare(acknowledged, await readSettled(inside), await readHistory(inside, seen));
    tellHow(info, { ...replies, stops: seen.stops, met: seen.metWrites, boots: seen.boots.size });
    const fault = `${tabs} tabs change the same papers at once, and the worker is stopped`;
    tellHarm(info, fault, tabs * count, harm, () => wasHard(seen, replies.silent + replies.failed));
  },
);
