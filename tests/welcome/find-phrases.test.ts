import { beforeEach, expect, test } from 'vitest';

import { findPhrases } from '@/entrypoints/welcome/find-phrases';
import { database } from '@/storage/database';
import { recordDigest } from '@/storage/sightings';

beforeEach(() => database.sightings.clear());

test('a paper that was seen is known by its number alone', async () => {
  const paper = { id: 'arxiv:2401.00001', title: 'Icy moons', authors: [] } as const;
  const page = { site: 'arXiv', url: 'https://arxiv.org/list/astro-ph.EP/new', since: 0 };
  await recordDigest([{ ...paper, authors: [] }], [], page);
  const found = await findPhrases('https://arxiv.org/abs/2401.00001v2\narXiv:2401.00002');
  expect(found.unknown).toEqual(['arxiv:2401.00002']);
  expect(found.phrases).toEqual(['Icy moons']);
});

test('an example paper is known by its number', async () => {
  const found = await findPhrases('2607.01071');
  expect(found.unknown).toEqual([]);
  expect(found.phrases).toContain('Agent Memory');
});

test('a number beside a title need not be known', async () => {
  const bibtex = `
    @article{one, title = {Tidal heating of icy moons}, eprint = {2401.00003}}
    @misc{two, eprint = {2401.00004}, archivePrefix = {arXiv}}`;
  const found = await findPhrases(bibtex);
  expect(found.unknown).toEqual(['arxiv:2401.00004']);
});

test('nothing is found in nothing', async () => {
  expect(await findPhrases(' \n ')).toEqual({ phrases: [], unknown: [] });
});
