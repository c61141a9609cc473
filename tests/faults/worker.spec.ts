import { test } from '@/tests/e2e/extension';
import { makePapers } from '@/tests/e2e/papers';
import { nothingYet } from './acknowledged';
import {
  digestsOf,
  handOn,
  judgeByKeys,
  judgeOnAndOn,
  openTelling,
  pagesOf,
  type Replies,
  showOldest,
  tagByKeys,
} from './changing';
import { compare } from './compare';
import { isWhole, tellHarm, tellHow, triedOf } from './report';
import { readHistory, stopOnAndOn, wasHard } from './stopping';
import { readSettled } from './truth';

// The browser ends the worker whenever it likes.

const stops = triedOf(100, 2_000);
const least = isWhole ? 10 * stops : stops / 3; // Changes
const together = isWhole ? 20 : 3; // Papers of a question

test.setTimeout(isWhole ? 4 * 3_600_000 : 180_000);

test(
  'a worker that is stopped while papers are saved, dismissed and edited loses nothing',
  { tag: '@alive' },
  async ({ context, serve, inside, extensionId, openExtensionPage }, info) => {
    const papers = makePapers(isWhole ? 2_000 : 300);
    const digests = digestsOf(papers.slice(0, papers.length / 2), 2);
    const [edited, judged] = [papers.slice(-20), papers.slice(papers.length / 2, -20)];
    serve(pagesOf(digests));
    const acknowledged = nothingYet();
    const replies: Replies = { answered: 0, silent: 0, failed: 0 };
    const open = async (digest: (typeof digests)[number]) =>
      openTelling(await context.newPage(), digest, acknowledged);
    const pages = await Promise.all(digests.map(open));
    const judge = await handOn(pages[0]!.page, extensionId, acknowledged, replies);
    await judge(edited, 'saved');
    const library = await openExtensionPage('library', 'saved');
    await showOldest(library, edited);

    let isOver = false;
    const mayEnd = () => isOver;
    const changing = [
      ...pages.map((telling) => judgeByKeys(telling, mayEnd)),
      ...[0, 1].map((half) => {
        const some = judged.filter((_, at) => at % 2 === half);
        return judgeOnAndOn(judge, some, together, mayEnd);
      }),
      tagByKeys(library, edited, (at) => `tag ${at}`, acknowledged, mayEnd),
    ];
    const isDone = (done: number) => done >= stops && acknowledged.changes >= least;
    const stopping = stopOnAndOn(context, inside, isDone).finally(() => {
      isOver = true;
    });
    await Promise.all([stopping, ...changing]);
    const seen = await stopping;
    const harm = compare(acknowledged, await readSettled(inside), await readHistory(inside, seen));
    const { changes } = acknowledged;
    tellHow(info, { ...replies, changes, met: seen.metWrites, boots: seen.boots.size });
    const fault = 'worker stopped while papers are saved, dismissed and edited';
    tellHarm(info, fault, seen.stops, harm, () => wasHard(seen, replies.silent + replies.failed));
  },
);
