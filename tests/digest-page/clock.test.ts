// @vitest-environment happy-dom
import '../exchange/texts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { leave } from '@/digest-page/bring';
import { decide } from '@/digest-page/decide';
import { decisionOn } from '@/digest-page/entry';
import { followPage } from '@/digest-page/follow';
import { judgeDigest } from '@/digest-page/judge';
import { pageReader } from '@/digest-page/read-here';
import type { Digest } from '@/sites/site';
import { makeTaught } from '../storage/made';
import { makeDesk, makeEntry } from './triage';

// A clock that is set back while a page is open.

const setBack = () => vi.setSystemTime(Date.now() - 3_600_000);

beforeEach(() => {
  vi.useFakeTimers();
  vi.advanceTimersByTime(10);
});

afterEach(() => void vi.useRealTimers());

test('it keeps no page waiting that was read often', async () => {
  const look = vi.fn(async () => {});
  const { plan, stop } = followPage(look);
  for (let read = 1; read < 10; read++) {
    await vi.advanceTimersByTimeAsync(1);
    plan();
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(look).toHaveBeenCalledTimes(10);
  setBack();
  await vi.advanceTimersByTimeAsync(11_000);
  plan();
  await vi.advanceTimersByTimeAsync(200); // Less than who reads often waits
  expect(look).toHaveBeenCalledTimes(11);
  stop();
});

test('nor one whose site finds nothing on it', async () => {
  const url = 'https://lab.example/papers';
  const digest: Digest = { site: 'Lab', url, listings: [], problems: ['no listing'], changed: true };
  leave('site', function* () {
    yield;
    return digest;
  });
  leave('any-page', () => ({ silent: 'few' }) as never);
  const readAgain = vi.fn();
  const read = pageReader({} as never, readAgain);
  const known = { sites: [makeTaught('lab.example', { pages: [url] })], anyPage: false };
  expect((await read(known, url)).digest?.problems).toEqual([]);
  setBack();
  await vi.advanceTimersByTimeAsync(3_000);
  expect((await read(known, url)).digest?.problems).toEqual(digest.problems);
  expect(readAgain).toHaveBeenCalledTimes(1);
});

test('what was decided after a question was asked stands when its answer comes', async () => {
  const entry = makeEntry(1);
  const { desk } = makeDesk([entry]);
  let answer = () => {};
  fakeBrowser.reset();
  fakeBrowser.runtime.onMessage.addListener(async (message: unknown) => {
    if ((message as { name: string }).name === 'judge') return { answer: { change: 1 } };
    await new Promise<void>((resume) => {
      answer = resume;
    });
    const { settings } = desk.page;
    return { answer: { off: false, standings: [makeEntry(1).standing], interests: [], settings } };
  });
  Object.assign(entry.listing.elements[0], { isConnected: true });
  const digest = { ...desk.page.digest!, listings: [entry.listing] };
  const judged = judgeDigest(desk.page, digest, true, () => {});
  await vi.advanceTimersByTimeAsync(10);
  setBack();
  const view = { say: () => {} };
  await decide({ ...desk, view } as never, [entry], 'saved');
  answer();
  await judged;
  expect(decisionOn(entry)).toBe('saved');
});
