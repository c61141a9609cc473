// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';

import type { Found } from '@/domain/search/found';
import { Seen } from '@/entrypoints/library/Seen';
import { openSearch, type Search } from '@/search/client';
import { joinPapers } from '@/storage/pairs';
import { recordDigest } from '@/storage/sightings';
import { makeWorker } from '@/tests/search/worker';
import { startAfresh } from '@/tests/storage/fresh';
import { makePaper } from '@/tests/storage/made';

startAfresh();

const search = openSearch(makeWorker);

afterEach(async () => {
  await act(() => render(null, document.body));
  search.close();
});

/** Waits until what is shown is so. */
const becomes = (look: () => void) => vi.waitFor(() => act(look));
const counted = () => document.querySelector('.query-bar [role=status]')?.textContent;
const field = () => document.querySelector<HTMLInputElement>('input[type=search]');

async function find(query: string, answer: () => Promise<Found>): Promise<void> {
  const page = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new', since: 0 };
  await recordDigest([makePaper('2601.00001', { title: 'Owls at night' })], [], page);
  const by: Search = { ...search, search: answer };
  await act(() => render(<Seen run={async () => true} search={by} />, document.body));
  await becomes(() => expect(field()).not.toBeNull());
  await type(query);
}

async function type(query: string): Promise<void> {
  await act(() => {
    field()!.value = query;
    field()!.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

test('while the index is made nothing is said to be missing', async () => {
  await find('owls', async () => ({ ids: [], building: 0.4 }));
  await becomes(() =>
    expect(document.body.textContent).toContain('0 papers · getting ready to search, 40 %'),
  );
  expect(document.querySelector('.empty')).toBeNull();
  await type('');
  await becomes(() => expect(counted()).toBe('1 paper'));
});

test('the first papers are not said to be all', async () => {
  const papers = Array.from({ length: 201 }, (_, at) =>
    makePaper(`2601.${10_000 + at}`, { title: `Owl ${at}` }),
  );
  await recordDigest(papers, [], { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new', since: 0 });
  const said = new Set<string>();
  const note = () => said.add(counted() ?? '');
  const watching = new MutationObserver(note);
  watching.observe(document.body, { childList: true, characterData: true, subtree: true });
  await act(() => render(<Seen run={async () => true} search={search} />, document.body));
  await becomes(() => expect(counted()).toBe('201 papers'));
  watching.disconnect();
  expect([...said].filter((text) => text !== '')).toEqual(['201 papers']);
});

test('a search that fails says so, and another can be typed', async () => {
  await find('owls', () => Promise.reject(new Error('the worker died')));
  await becomes(() =>
    expect(document.querySelector('[role=alert]')?.textContent).toContain('the worker died'),
  );
  expect(field()?.value).toBe('owls');
});

test('papers that the reader joins are one among those seen and those found, and two when that is taken back', async () => {
  const twin = { ...makePaper('2601.00002', { title: 'Night birds' }), id: 'doi:10.1000/owls' } as const;
  await recordDigest([twin], [], { site: 'Venue', url: 'https://venue.example/', since: 0 });
  for (const query of ['', 'night']) {
    await find(query, async () => ({ ids: [twin.id, 'arxiv:2601.00001'] }));
    await becomes(() => expect(counted()).toBe('2 papers'));
    await joinPapers('arxiv:2601.00001', twin.id);
    await becomes(() => expect(counted()).toBe('1 paper'));
    await joinPapers('arxiv:2601.00001', twin.id, false);
    await becomes(() => expect(counted()).toBe('2 papers'));
  }
});
