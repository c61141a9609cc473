import { expect, test } from 'vitest';

import { classify } from '@/domain/relevance/classify';
import { compileProfile } from '@/domain/relevance/profile';
import { judge } from '@/storage/library';
import { joinPapers, keepApart } from '@/storage/pairs';
import { watchSavedAgain, watchShelf } from '@/storage/shelf';
import { recordDigest } from '@/storage/sightings';
import { startAfresh } from './fresh';
import { makeInterest, makePaper } from './made';
import { firstOf, nextOf } from './watched';

// What the library's list and pane are told of saved papers.

startAfresh();

const page = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new', since: 0 };
const profile = compileProfile([makeInterest('a', { phrases: ['owls', 'agent memory'] })]);
const first = makePaper('2601.00001', {
  title: 'On owls',
  abstract: 'Long-lived assistants forget, so we study agent memory.',
});

test('reasons point only into a text that is still the one they were found in', async () => {
  const see = (paper: typeof first) => recordDigest([paper], classify([paper], profile), page);
  const pointedAt = async () => {
    const shelved = (await firstOf(watchShelf([first.id]))).get(first.id)!;
    return shelved.verdict?.reasons.map((reason) =>
      reason.kind === 'phrase'
        ? reason.found.map((span) => shelved.saved[reason.place]?.slice(...span))
        : reason,
    );
  };
  await see(first);
  await judge({ paper: first, judged: 'saved' });
  expect(await pointedAt()).toEqual([['owls'], ['agent memory']]);

  await see({ ...first, abstract: 'Agent memory of assistants that forget.' });
  expect(await pointedAt()).toEqual([['owls'], []]);
});

test('which papers stand in the library twice follows what the reader says of their ids', async () => {
  const twin = { ...makePaper('2601.00002', { title: 'Night birds' }), id: 'doi:10.1000/owls' } as const;
  const ids = [twin.id, first.id];
  for (const paper of [first, twin]) await judge({ paper, judged: 'saved' });
  const twice = (size: number) => nextOf(watchSavedAgain(ids), (again) => again.size === size);
  expect(await twice(0)).toEqual(new Set());
  const joined = twice(1);
  await joinPapers(first.id, twin.id);
  expect(await joined).toEqual(new Set([twin.id]));
  const apart = twice(0);
  await keepApart(first.id, twin.id);
  await apart;
  const again = twice(1);
  await joinPapers(first.id, twin.id);
  await again;
});
