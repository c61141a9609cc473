import { beforeEach, describe, expect, test } from 'vitest';

import { watchCheckDue, watchChecks } from '@/storage/checks';
import { keepInterest } from '@/storage/interests';
import { judge } from '@/storage/library';
import { recordDigest } from '@/storage/sightings';
import { noteUpkeep } from '@/storage/upkeep';
import { verdictsAmong } from '@/storage/verdicts';
import { setClock, startAfresh } from './fresh';
import { makeInterest, makePaper, makeVerdict } from './made';
import { firstOf, nextOf } from './watched';

startAfresh();

const day = 86_400_000;
const now = 100 * day;
const papers = Array.from({ length: 40 }, (_, at) => makePaper(`2601.${10_000 + at}`));
const [first] = papers as [(typeof papers)[number]];

async function passOver(some = papers): Promise<void> {
  const verdicts = some.map((paper) => makeVerdict(paper, false));
  await recordDigest(some, verdicts, { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new', since: 0 });
}

const isDue = () => firstOf(watchCheckDue());

beforeEach(() => setClock(now));

test('tells how many papers were passed over, and when some were last checked', async () => {
  expect(await firstOf(watchChecks())).toEqual({ passedOver: 0 });
  const known = nextOf(watchChecks(), ({ passedOver }) => passedOver === 40);
  await passOver();
  await known;
  const checked = nextOf(watchChecks(), ({ lastAt }) => lastAt !== undefined);
  await judge({ paper: first, judged: 'saved' });
  await noteUpkeep('check done', now);
  expect(await checked).toEqual({ passedOver: 39, lastAt: now });
});

describe('a check is due', () => {
  beforeEach(async () => {
    await keepInterest(makeInterest('a', { createdAt: now - 7 * day }));
    await passOver();
  });

  test('a week after there is an interest, when 40 papers were passed over', async () => {
    expect(await isDue()).toBe(true);
    await judge({ paper: first, judged: 'dismissed' });
    expect(await isDue()).toBe(false);
  });

  test.each(['check offered', 'check done'] as const)(
    'a week after %s, and at once no more',
    async (what) => {
      const gone = nextOf(watchCheckDue(), (due) => !due);
      await noteUpkeep(what, now);
      await gone;
      setClock(now + 7 * day - 1);
      expect(await isDue()).toBe(false);
      setClock(now + 7 * day);
      expect(await isDue()).toBe(true);
    },
  );

  test('not while nothing is looked for, nor in the first week', async () => {
    await keepInterest(makeInterest('a', { createdAt: 1, on: false }));
    expect(await isDue()).toBe(false);
    await keepInterest(makeInterest('b', { createdAt: now - 6 * day }));
    expect(await isDue()).toBe(false);
    await keepInterest(makeInterest('a', { createdAt: 1 }));
    expect(await isDue()).toBe(true);
  });

  test('even when a clock that was wrong is set back', async () => {
    await noteUpkeep('check done', now + 400 * day);
    expect(await isDue()).toBe(true);
  });
});

test('verdicts are told of the papers that have one', async () => {
  await passOver([first]);
  expect(await verdictsAmong([papers[1]!.id, first.id])).toMatchObject([makeVerdict(first, false)]);
});
