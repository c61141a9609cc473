// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';

import { defaultSettings } from '@/domain/settings';
import { Saved } from '@/entrypoints/library/Saved';
import { openSearch } from '@/search/client';
import { judge } from '@/storage/library';
import { joinPapers } from '@/storage/pairs';
import { makeWorker } from '@/tests/search/worker';
import { startAfresh } from '@/tests/storage/fresh';
import { makePaper } from '@/tests/storage/made';

startAfresh();

const owls = makePaper('2601.00001', { title: 'Owls at night' });
const twin = { ...makePaper('2601.00002', { title: 'Night birds' }), id: 'doi:10.1000/owls' } as const;
const search = openSearch(makeWorker);

afterEach(async () => {
  await act(() => render(null, document.body));
  search.close();
});

const show = (query: string, by = search) =>
  act(() =>
    render(
      <Saved
        run={async () => true}
        settings={defaultSettings}
        search={by}
        wish={{ query, sort: 'relevance' }}
        onWish={() => {}}
        later
        onSeen={() => {}}
      />,
      document.body,
    ),
  );

/** Waits until what is shown is so. */
const becomes = (look: () => void) => vi.waitFor(() => act(look));
const counted = () => document.querySelector('.query-bar [role=status]')?.textContent;

test('papers that the reader joins are one in the list at once, and two when that is taken back', async () => {
  for (const paper of [owls, twin]) await judge({ paper, judged: 'saved' });
  await show('');
  await becomes(() => expect(counted()).toBe('2 papers'));
  await joinPapers(owls.id, twin.id);
  await becomes(() => expect(counted()).toBe('1 paper'));
  await joinPapers(owls.id, twin.id, false);
  await becomes(() => expect(counted()).toBe('2 papers'));
});

test('while the index is made what is found is a part: nothing is taken, and nothing said to be missing', async () => {
  await judge({ paper: owls, judged: 'saved' });
  const answers = { owls: { ids: [owls.id], building: 0.4 }, night: { ids: [], building: 0.5 } };
  const by = { ...search, search: async (_: unknown, query: string) => answers[query as 'owls'] };
  await show('owls', by);
  await becomes(() => expect(counted()).toBe('1 paper · getting ready to search, 40 %'));
  expect(document.querySelector<HTMLButtonElement>('.export-menu button')?.disabled).toBe(true);
  await show('night', by);
  await becomes(() => expect(counted()).toBe('0 papers · getting ready to search, 50 %'));
  expect(document.body.textContent).not.toContain('No saved paper');
});

test('a search that fails says so in the place of what it found, and another can be typed', async () => {
  await judge({ paper: owls, judged: 'saved' });
  const fail = () => Promise.reject(new Error('the worker died'));
  await show('owls', { ...search, search: fail });
  await becomes(() =>
    expect(document.querySelector('[role=alert]')?.textContent).toContain('the worker died'),
  );
  expect(document.querySelector('input[type=search]')).not.toBeNull();
  expect(document.querySelector('.shelf')).toBeNull();
});
