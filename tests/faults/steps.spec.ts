import { putBack } from './emptied';
import { test } from './own-browser';
import { isWhole, tellHarm, tellHow, triedOf } from './report';
import { type Step, steps } from './steps';
import { isEmptied, missingFrom, readSettled, readTruth, type Truth, wrongCopies } from './truth';

// What takes seconds is done whole or not at all, whenever in these seconds the browser ends.

const kills = triedOf(5, 50);

test.setTimeout(isWhole ? 4 * 3_600_000 : 600_000);

for (const step of steps)
  test(step.fault, async ({ own }, info) => {
    let opened = await own.open(step.asleep);
    await step.prepare(opened);
    const first = await step.ready(opened);
    await first.begin();
    const begun = Date.now();
    await first.end();
    const takes = Date.now() - begun;
    const lost: string[] = [];
    const ends = { nothing: 0, all: 0, early: 0, emptied: 0, takes };
    /** Whether the browser had begun the database anew, for its files were torn; then all is put back. */
    const isPutBack = async (now: Truth, before: Truth) => {
      if (step.asleep || !isEmptied(now) || isEmptied(before)) return false;
      ends.emptied++;
      opened = await own.wake(opened);
      lost.push(...missingFrom(await putBack(opened), before));
      return true;
    };
    let settled = await readTruth(opened.inside);
    for (let time = 0; time < kills; time++) {
      await isPutBack(await readTruth(opened.inside), settled); // Torn files may be met only when they are read
      const run = await step.ready(opened);
      const before = await readTruth(opened.inside);
      await run.begin();
      let isOver = false;
      void run.end().then(
        () => {
          isOver = true;
        },
        () => {}, // It was killed
      );
      const part = time === 0 ? 0 : (time + Math.random()) / kills; // The first in the moment when it begins
      await new Promise((resume) => setTimeout(resume, takes * part));
      if (!isOver) ends.early++;
      await own.kill();
      opened = await own.open('asleep');
      const after = await readTruth(opened.inside);
      if (await isPutBack(after, before)) continue;
      const outcome = outcomeOf(step, before, after);
      if (outcome === 'half') lost.push(`after ${time} of ${kills} of the time it was done by half`);
      else ends[outcome]++;
      lost.push(...missingFrom(after, before));
      if (step.asleep) continue;
      opened = await own.wake(opened);
      settled = await readSettled(opened.inside);
      if (await isPutBack(settled, before)) continue;
      if (!step.emptied || outcome === 'all') lost.push(...wrongCopies(settled));
    }
    const last = await step.ready(opened);
    const before = await readTruth(opened.inside);
    await last.begin();
    await last.end();
    if (outcomeOf(step, before, await readTruth(opened.inside)) !== 'all')
      lost.push('it is not done any more');
    tellHow(info, ends);
    tellHarm(info, step.fault, kills, { lost, doubled: [] }, () => {
      if (ends.early < kills / 2) throw new Error('Too easy: it was over before most kills.');
    });
  });

function outcomeOf({ measure, whole }: Step, before: Truth, after: Truth): 'nothing' | 'all' | 'half' {
  if (measure(after) === whole(before)) return 'all';
  return measure(after) === measure(before) ? 'nothing' : 'half';
}
