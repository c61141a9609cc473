import '../exchange/texts';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { keepSamples } from '@/deeds/interests';
import { sampleInterests } from '@/domain/sample-interests';
import { allInterests, keepInterest } from '@/storage/interests';
import { startAfresh } from '../storage/fresh';

startAfresh();

beforeEach(() => {
  fakeBrowser.runtime.onMessage.addListener(async () => ({ answer: null }));
});

test('samples that the reader has changed stay as they are, also when the others are taken back', async () => {
  const [own] = sampleInterests(0);
  await keepInterest({ ...own!, never: ['Ada Lovelace'] });
  const before = await allInterests();
  const { undo } = await keepSamples(1);
  expect(await allInterests()).toHaveLength(3);
  expect(await allInterests()).toEqual(expect.arrayContaining(before));
  await undo?.(() => {});
  expect(await allInterests()).toEqual(before);
});
