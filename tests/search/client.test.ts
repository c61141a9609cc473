import { expect, test, vi } from 'vitest';

import { openSearch } from '@/search/client';
import { judge } from '@/storage/library';
import { recordDigest } from '@/storage/sightings';
import { startAfresh } from '../storage/fresh';
import { makePaper } from '../storage/made';
import { makeWorker } from './worker';

startAfresh();

const heads = makePaper('2601.00001', { title: 'Heads that look at few words' });
const owls = makePaper('2601.00002', { title: 'Owls at night' });

test('questions are answered, and facets counted', async () => {
  await judge({ paper: heads, judged: 'saved' });
  const search = openSearch(makeWorker);
  expect(await search.search('library', 'heads', 'relevance')).toEqual({ ids: [heads.id] });
  expect((await search.facets()).papers).toBe(1);
  expect(await search.search('seen', '', 'newest')).toEqual({ ids: [] });
  search.close();
});

test('the first papers come alone when they are asked for, with how many more there are', async () => {
  await judge({ paper: heads, judged: 'saved' });
  await judge({ paper: owls, judged: 'saved' });
  const search = openSearch(makeWorker);
  expect(await search.search('library', 'at', 'title', 1)).toEqual({ ids: [heads.id], rest: 1 });
  expect(await search.search('library', 'at', 'title', 2)).toEqual({ ids: [heads.id, owls.id] });
  search.close();
});

test('a newer question makes an older one moot', async () => {
  await judge({ paper: heads, judged: 'saved' });
  const search = openSearch(makeWorker);
  const answers = ['h', 'he', 'heads'].map((query) => search.search('library', query, 'relevance'));
  expect(await Promise.all(answers)).toEqual([undefined, undefined, { ids: [heads.id] }]);
  search.close();
});

test('a question about what was seen leaves one about what is saved to be answered', async () => {
  await judge({ paper: heads, judged: 'saved' });
  await recordDigest([owls], [], { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new', since: 0 });
  const search = openSearch(makeWorker);
  const answers = [search.search('library', 'heads', 'title'), search.search('seen', 'owls', 'title')];
  expect(await Promise.all(answers)).toEqual([{ ids: [heads.id] }, { ids: [owls.id] }]);
  search.close();
});

test('the page is told when the library changed', async () => {
  const search = openSearch(makeWorker);
  await search.search('library', '', 'newest');
  const told = vi.fn();
  search.onChange(told);
  await judge({ paper: owls, judged: 'saved' });
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith('library'));
  await vi.waitFor(async () =>
    expect((await search.search('library', 'owls', 'title'))?.ids).toEqual([owls.id]),
  );
  search.close();
});

test('a worker that dies is started again and asked again', async () => {
  await judge({ paper: heads, judged: 'saved' });
  const workers = [makeWorker({ isMute: true }), makeWorker()];
  const start = vi.fn(() => workers[start.mock.calls.length - 1] ?? makeWorker());
  const search = openSearch(start);
  const asked = search.search('library', 'heads', 'relevance');
  workers[0]?.die();
  expect(await asked).toEqual({ ids: [heads.id] });
  expect(start).toHaveBeenCalledTimes(2);
  search.close();
});

test('a worker that dies while nothing is asked is started with the next question, and the page is told', async () => {
  const worker = makeWorker();
  const start = vi.fn(() => (start.mock.calls.length === 1 ? worker : makeWorker()));
  const search = openSearch(start);
  await search.search('library', '', 'newest');
  const told = vi.fn();
  search.onChange(told);
  worker.die();
  expect(told).toHaveBeenCalledWith('library');
  expect(await search.search('library', '', 'newest')).toEqual({ ids: [] });
  search.close();
});

test('workers that all die are given up, and the question fails', async () => {
  const start = () => {
    const worker = makeWorker({ isMute: true });
    queueMicrotask(worker.die);
    return worker;
  };
  await expect(openSearch(start).search('library', '', 'newest')).rejects.toThrow('died');
});
