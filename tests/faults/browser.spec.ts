import type { HistoryRow } from '@/domain/history';
import { makePapers } from '@/tests/e2e/papers';
import { type Acknowledged, noteDecided, nothingYet } from './acknowledged';
import { digestsOf, handOn, judgeByKeys, judgeOnAndOn, openTelling, pagesOf, type Replies } from './changing';
import { compareHistory, countChanges, lostDecisions, standingIn } from './compare';
import { putBack } from './emptied';
import { type Opened, serveIn, test } from './own-browser';
import { isWhole, tellHarm, tellHow, triedOf } from './report';
import { isEmptied, readSettled, readTruth, type Truth, wrongCopies } from './truth';

// The browser is gone from one moment to the next: a crash, a dead battery that a file system survives.

const kills = triedOf(10, 200);
const papers = makePapers(200);
const digests = digestsOf(papers.slice(0, 40), 1);
const [digest] = digests;
const ours = papers.slice(40);

test.setTimeout(isWhole ? 4 * 3_600_000 : 600_000);

test('a browser that is killed while papers are saved and dismissed keeps all that it confirmed', async ({
  own,
}, info) => {
  const acknowledged = nothingYet();
  const lost: string[] = [];
  const history = new Map<string, HistoryRow>();
  const met = { open: 0, pending: 0, unconfirmed: 0, emptied: 0 };
  let opened = await own.open();
  for (let time = 0; time < kills; time++) {
    await changeFor(300 + Math.random() * 1_500, opened, acknowledged, own.kill);
    opened = await own.open('asleep');
    let truth = await readTruth(opened.inside);
    const wasEmptied = acknowledged.decided.size > 0 && isEmptied(truth);
    if (wasEmptied) {
      met.emptied++;
      opened = await own.wake(opened);
      truth = await putBack(opened);
    }
    lost.push(...lostDecisions(acknowledged, truth), ...tornHistory(truth));
    for (const row of rowsOf(truth)) history.set(`${met.emptied} ${row.id}`, row);
    if (acknowledged.open.size > 0) met.open++;
    if (isPending(truth)) met.pending++;
    met.unconfirmed += takeForConfirmed(acknowledged, truth);
    if (wasEmptied) forgetUnread(acknowledged, [...history.values()]);
    opened = await own.wake(opened);
    lost.push(...wrongCopies(await readSettled(opened.inside)));
  }
  const told = compareHistory(acknowledged, [...history.values()]);
  tellHow(info, { changes: acknowledged.changes, ...met });
  const fault = 'browser killed while papers are saved and dismissed';
  tellHarm(info, fault, kills, { lost: [...lost, ...told.lost], doubled: told.doubled }, () => {
    if (met.pending === 0 || met.open < kills / 2) throw new Error('Too easy: hardly a kill met a write.');
  });
});

/** Saves and dismisses in a digest and by hand, until some milliseconds after the first of it was confirmed. */
async function changeFor(
  milliseconds: number,
  opened: Opened,
  acknowledged: Acknowledged,
  kill: () => Promise<void>,
): Promise<void> {
  await serveIn(opened, pagesOf(digests));
  const telling = await openTelling(await opened.context.newPage(), digest!, acknowledged);
  const replies: Replies = { answered: 0, silent: 0, failed: 0 };
  const judge = await handOn(telling.page, opened.extensionId, acknowledged, replies);
  const { changes } = acknowledged;
  const mayEnd = () => false; // They end with the browser
  const changing = Promise.allSettled([
    judgeByKeys(telling, mayEnd),
    ...[0, 1].map((half) => {
      const some = ours.filter((_, at) => at % 2 === half);
      return judgeOnAndOn(judge, some, 5, mayEnd);
    }),
  ]);
  while (acknowledged.changes === changes) await new Promise((resume) => setTimeout(resume, 10));
  await new Promise((resume) => setTimeout(resume, milliseconds));
  await kill();
  await changing;
}

/** The history has no second copy: of what was made, confirmed or not, only what was read of it can be told. */
function forgetUnread(acknowledged: Acknowledged, read: HistoryRow[]): void {
  acknowledged.made = countChanges(read);
}

function rowsOf({ tables }: Truth): HistoryRow[] {
  return (tables.history ?? []) as unknown as HistoryRow[];
}

/** Changes that the history has without what they did, or the other way round. */
function tornHistory({ tables: { history = [], changes = [] } }: Truth): string[] {
  const told = new Set(history.map(({ id }) => id));
  const done = new Set(changes.map((row) => row.history));
  const torn = [...new Set([...told, ...done])].filter((id) => !(told.has(id) && done.has(id)));
  return torn.map((id) => `change ${id} is half in the history`);
}

function isPending({ local }: Truth): boolean {
  return Object.values((local['copy/pending'] ?? {}) as Record<string, string[]>).some(
    (keys) => keys.length > 0,
  );
}

/** From now on what was asked for stands as it is on disk. Returns how many changes were made and never confirmed. */
function takeForConfirmed(acknowledged: Acknowledged, truth: Truth): number {
  const standing = standingIn(truth);
  let made = 0;
  for (const ids of acknowledged.open) {
    const now = standing(ids[0] ?? '');
    if (now === 'torn' || now === (acknowledged.decided.get(ids[0] ?? '') ?? 'none')) continue;
    noteDecided(acknowledged, ids, now);
    made++;
  }
  acknowledged.open.clear();
  return made;
}
