import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Learned, Lessons } from '@/domain/relevance/learned';
import type { Vectors } from '@/domain/relevance/vectors';
import { learnIfDue } from '@/entrypoints/background/learning';
import { loadBackground, loadVectors } from '@/storage/assets';
import { keepInterest } from '@/storage/interests';
import { forgetLearned, readLearned } from '@/storage/learned';
import { judge } from '@/storage/library';
import { startAfresh } from '@/tests/storage/fresh';
import { makeInterest, makePaper } from '@/tests/storage/made';

/** What learning does in these tests: it notes the saved papers, and calls this after its first step. */
const meanwhile = vi.hoisted(() => ({ learnings: 0, after: async (): Promise<unknown> => undefined }));

vi.mock('@/domain/relevance/learn', async (original) => ({
  ...(await original<typeof import('@/domain/relevance/learn')>()),
  *learn(_: unknown, { saved }: Lessons): Generator<void, Learned> {
    meanwhile.learnings++;
    yield;
    return { rarities: new Uint8Array(), models: [], summaries: [], uncovered: saved.map(({ id }) => id) };
  },
}));

vi.mock('@/domain/slices', () => ({
  async runInSlices<Outcome>(steps: Generator<void, Outcome>) {
    steps.next();
    await meanwhile.after();
    return steps.next().value;
  },
}));

vi.mock('@/storage/assets');

startAfresh();

beforeEach(() => {
  vi.mocked(loadVectors).mockResolvedValue({ version: 'v1' } as Vectors);
  vi.mocked(loadBackground).mockResolvedValue([]);
  Object.assign(meanwhile, { learnings: 0, after: async (): Promise<unknown> => undefined });
});

afterEach(() => vi.resetAllMocks());

const [one, two] = [makePaper('2601.00001'), makePaper('2601.00002')];
const learned = async () => (await readLearned())?.learned.uncovered;

describe('learnIfDue', () => {
  test('learns once what there is, and then finds nothing to do', async () => {
    expect(await learnIfDue()).toBe(false);
    await judge({ paper: one, judged: 'saved' });
    expect(await learnIfDue()).toBe(true);
    expect(await learned()).toEqual([one.id]);
    expect(await learnIfDue()).toBe(false);
    expect(meanwhile.learnings).toBe(1);
  });

  test('learns for an interest before anything is judged', async () => {
    await keepInterest(makeInterest('a'));
    expect(await learnIfDue()).toBe(true);
    expect(await learned()).toEqual([]);
  });

  test('asked twice at once learns once, and both know more than before', async () => {
    await judge({ paper: one, judged: 'saved' });
    expect(await Promise.all([learnIfDue(), learnIfDue()])).toEqual([true, true]);
    expect(meanwhile.learnings).toBe(1);
  });

  test('tells whoever judged by less than is known, though it learned nothing for them', async () => {
    await judge({ paper: one, judged: 'saved' });
    await learnIfDue();
    expect(await learnIfDue(0)).toBe(true);
    expect(await learnIfDue((await readLearned())?.at)).toBe(false);
    await forgetLearned();
    meanwhile.after = () => forgetLearned(); // And so nothing is kept
    expect(await learnIfDue(0)).toBe(false);
  });

  test('learns again from what was judged meanwhile', async () => {
    await judge({ paper: one, judged: 'saved' });
    meanwhile.after = async () => {
      meanwhile.after = async () => {};
      await judge({ paper: two, judged: 'saved' });
    };
    expect(await learnIfDue()).toBe(true);
    expect(meanwhile.learnings).toBe(2);
    expect((await learned())?.sort()).toEqual([one.id, two.id]);
  });

  test('comes to an end while the reader judges on and on, and learns it all when asked again', async () => {
    let at = 0;
    await judge({ paper: one, judged: 'saved' });
    meanwhile.after = () => judge({ paper: makePaper(`2602.0000${at++}`), judged: 'saved' });
    await learnIfDue();
    expect(meanwhile.learnings).toBeLessThan(10);
    meanwhile.after = async () => {};
    await learnIfDue();
    expect(await learned()).toHaveLength(1 + at);
  });

  test('leaves what was learned as it was when it dies, and learns anew when asked again', async () => {
    await judge({ paper: one, judged: 'saved' });
    await learnIfDue();
    const before = await readLearned();
    await judge({ paper: two, judged: 'saved' });
    meanwhile.after = async () => {
      throw new Error('died');
    };
    await expect(learnIfDue()).rejects.toThrow('died');
    expect(await readLearned()).toEqual(before);
    meanwhile.after = async () => {};
    expect(await learnIfDue()).toBe(true);
    expect((await learned())?.sort()).toEqual([one.id, two.id]);
  });

  test('brings back what was forgotten, from the same judgements', async () => {
    await judge({ paper: one, judged: 'saved' });
    await learnIfDue();
    await forgetLearned();
    expect(await learned()).toBeUndefined();
    expect(await learnIfDue()).toBe(true);
    expect(await learned()).toEqual([one.id]);
  });

  test('learns anew with other vectors', async () => {
    await judge({ paper: one, judged: 'saved' });
    await learnIfDue();
    vi.mocked(loadVectors).mockResolvedValue({ version: 'v2' } as Vectors);
    expect(await learnIfDue()).toBe(true);
    expect((await readLearned())?.vectors).toBe('v2');
  });

  test('learns nothing without vectors, and something without the background', async () => {
    await judge({ paper: one, judged: 'saved' });
    vi.mocked(loadVectors).mockResolvedValue(undefined);
    expect(await learnIfDue()).toBe(false);
    vi.mocked(loadVectors).mockResolvedValue({ version: 'v1' } as Vectors);
    vi.mocked(loadBackground).mockResolvedValue(undefined);
    expect(await learnIfDue()).toBe(true);
  });
});
