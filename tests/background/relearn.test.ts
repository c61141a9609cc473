import { serialize } from 'node:v8';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Paper } from '@/domain/paper';
import { learnIfDue } from '@/entrypoints/background/learning';
import { loadBackground, loadVectors } from '@/storage/assets';
import { database } from '@/storage/database';
import { keepInterest } from '@/storage/interests';
import { forgetLearned, readLearned, watchLearned } from '@/storage/learned';
import { judge } from '@/storage/library';
import { recordDigest } from '@/storage/sightings';
import { shelves } from '@/tests/relevance/shelves';
import { background, vectors } from '@/tests/relevance/shipped';
import { startAfresh } from '@/tests/storage/fresh';
import { makeInterest, makeVerdict } from '@/tests/storage/made';

/** The worker dies before this step of learning. */
const death = vi.hoisted(() => ({ at: Number.POSITIVE_INFINITY }));

vi.mock('@/domain/slices', async (original) => {
  const { runInSlices } = await original<typeof import('@/domain/slices')>();
  function* mortal<Outcome>(steps: Generator<void, Outcome>): Generator<void, Outcome> {
    for (let at = 0; ; at++) {
      if (at >= death.at) throw new Error('died');
      const step = steps.next();
      if (step.done) return step.value;
      yield;
    }
  }
  return { runInSlices: <Outcome>(steps: Generator<void, Outcome>) => runInSlices(mortal(steps)) };
});
vi.mock('@/storage/assets');

startAfresh();

const { agents, planets } = shelves as { agents: Paper[]; planets: Paper[] };
const digest = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new', since: 0 };

beforeEach(async () => {
  vi.mocked(loadVectors).mockResolvedValue(vectors);
  vi.mocked(loadBackground).mockResolvedValue(background);
  death.at = Number.POSITIVE_INFINITY;
  await keepInterest(makeInterest('a', { phrases: ['exoplanets', 'planets'] }));
  const verdicts = agents.map((paper) => makeVerdict(paper, false));
  await recordDigest(agents, verdicts, digest);
  await judge({ paper: planets[0]!, judged: 'saved' });
  await judge({ paper: planets[1]!, judged: 'saved' });
  await judge({ paper: agents[0]!, judged: 'dismissed' });
  await learnIfDue();
});

afterEach(() => vi.resetAllMocks());

async function bits(): Promise<string | undefined> {
  const row = await readLearned();
  return row && serialize(row.learned).toString('base64');
}

describe('the worker dies', () => {
  test.each([0, 1, 8, 30])(
    'before step %i: what was learned stands, and the next one learns it',
    async (at) => {
      const before = await bits();
      await judge({ paper: planets[2]!, judged: 'saved' });
      death.at = at;
      await expect(learnIfDue()).rejects.toThrow('died');
      expect((await bits()) === before).toBe(true);
      death.at = Number.POSITIVE_INFINITY;
      expect(await learnIfDue()).toBe(true);
      expect((await readLearned())?.learned.summaries[0]?.liked).toBe(3);
    },
  );

  test('while it writes: what was learned stands', async () => {
    const before = await bits();
    await judge({ paper: planets[2]!, judged: 'saved' });
    const put = database.learned.put.bind(database.learned);
    vi.spyOn(database.learned, 'put').mockImplementationOnce((row) =>
      put(row).then(() => Promise.reject(new Error('died'))),
    );
    await expect(learnIfDue()).rejects.toThrow('died');
    expect((await bits()) === before).toBe(true);
    expect(await learnIfDue()).toBe(true);
  });
});

test('who watches sees the old, then the new, and never nothing', async () => {
  const seen: (number | undefined)[] = [];
  const watch = watchLearned().subscribe((row) => seen.push(row?.learned.summaries[0]?.liked));
  await vi.waitFor(() => expect(seen).toEqual([2]));
  await judge({ paper: planets[2]!, judged: 'saved' });
  await learnIfDue();
  await vi.waitFor(() => expect(seen.at(-1)).toBe(3));
  watch.unsubscribe();
  expect(seen.filter((liked) => liked !== 2 && liked !== 3)).toEqual([]);
});

describe('the same is learned, bit for bit, after', () => {
  test.each([
    ['what was learned is forgotten', () => forgetLearned()],
    ['what was learned is lost', () => database.learned.clear()],
    ['what was learned is another engine’s', () => database.learned.update('learned', { engine: -1 })],
    [
      'encodings are lost, too',
      async () => {
        await database.encodings.clear();
        await database.learned.clear();
      },
    ],
  ])('%s', async (_, lose) => {
    const before = await bits();
    await lose();
    expect(await bits()).toBeUndefined();
    expect(await learnIfDue()).toBe(true);
    expect((await bits()) === before).toBe(true);
  });
});
