// @vitest-environment happy-dom
import '../exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { Deeds } from '@/components/use-deeds';
import type { Flagged } from '@/domain/flagged';
import type { PaperId } from '@/domain/paper';
import { useLeaving } from '@/entrypoints/library/use-leaving';
import { alone } from '@/storage/theirs';
import { startAfresh } from '../storage/fresh';
import { makePaper, makeVerdict } from '../storage/made';

startAfresh();

const papers = ['2601.00001', '2601.00002'].map((number) => makePaper(number));
const [one, two] = papers.map(({ id }) => id);
let left: PaperId[] | undefined;
let dismiss = (_at: number) => {};
let ended: Promise<unknown>[] = [];

const run: Deeds['run'] = async (deed) => {
  const done = deed(() => {});
  ended.push(done);
  await done;
  return true;
};

async function allEnded(): Promise<void> {
  await Promise.all(ended);
}

function OurList({ flagged }: { flagged: Flagged[] }) {
  const leaving = useLeaving(flagged, run);
  left = leaving.left?.map(({ paper }) => paper.id);
  dismiss = (at) => leaving.actions.dismiss({ paper: papers[at]!, saved: false });
  return null;
}

/** What a live query brings: the same papers, for what was judged and restored meanwhile it never showed. */
function bring(): Promise<void> {
  const flagged = papers.map((paper) => ({ ...makeVerdict(paper, true), paper, flaggedAt: 1 }));
  return act(() => render(<OurList flagged={flagged} />, document.body));
}

beforeEach(() => {
  ended = [];
  fakeBrowser.runtime.onMessage.addListener(async () => ({ answer: null }));
});

afterEach(() => act(() => render(null, document.body)));

test('a paper stays away until its judgement is kept, and is back when it then still waits', async () => {
  await bring();
  await alone(async () => {
    await act(() => dismiss(0));
    expect(left).toEqual([two]);
    await bring();
    expect(left).toEqual([two]);
  });
  await act(allEnded);
  await bring();
  expect(left).toEqual([one, two]);
});

test('what is judged again stays away again', async () => {
  await bring();
  for (const _ of [1, 2]) {
    await act(() => dismiss(0));
    await act(allEnded);
    expect(left).toEqual([two]);
    await bring();
  }
});
