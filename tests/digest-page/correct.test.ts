import { beforeEach, expect, test, vi } from 'vitest';

import { correct } from '@/digest-page/correct';
import { takeBack } from '@/digest-page/decide';
import type { Correction } from '@/domain/correction';
import { ask } from '@/messages/ask';
import { allInterests, correctInterest, keepInterest } from '@/storage/interests';
import { startAfresh } from '@/tests/storage/fresh';
import { makeInterest, makePaper } from '@/tests/storage/made';
import { makeDesk } from './triage';
import '@/tests/exchange/texts';

// What a correction on a page changed can be taken back there, and nothing else.

vi.mock('@/messages/ask');
startAfresh();

beforeEach(() => {
  vi.mocked(ask<'correct'>).mockImplementation(async (_, { interest, correction, on }) => ({
    changed: await correctInterest(interest, correction, on),
  }));
});

const corrections: Correction[] = [
  { kind: 'example', paper: makePaper('2601.00001') },
  { kind: 'author', author: 'Ada Lovelace' },
  { kind: 'phrase', phrase: 'sparse attention' },
];

async function correctOnPage(correction: Correction) {
  const { desk, said } = makeDesk([]);
  desk.refresh = () => {};
  correct(desk, { interest: 'a', correction, on: true, name: 'Corrected' });
  await vi.waitFor(() => expect(said).toEqual(['Corrected']));
  takeBack(desk);
  await vi.waitFor(() => expect(said).toHaveLength(2));
  return said[1];
}

test.each(corrections)('%j is taken back', async (correction) => {
  await keepInterest(makeInterest('a'));
  expect(await correctOnPage(correction)).toBe('Undone: Corrected');
  expect(await correctInterest('a', correction, false)).toBe(false);
});

test.each(corrections)('%j that stood so already is left standing', async (correction) => {
  await keepInterest(makeInterest('a'));
  await correctInterest('a', correction, true);
  const [before] = await allInterests();
  expect(await correctOnPage(correction)).toBe('Nothing to undo');
  expect(await allInterests()).toEqual([{ ...before, changedAt: expect.any(Number) }]);
});
