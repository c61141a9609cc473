import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBackground } from '@/domain/relevance/background';
import { encode } from '@/domain/relevance/encode';
import { documentShare, meaningOf, readVectors } from '@/domain/relevance/vectors';
import { tempFolder } from '@/tests/temp-folder';
import { train } from '@/tools/train-vectors/train';
import { madeUpCorpus } from './made-up-corpus';

const labels = { qzalpha: 60, qzbeta: 60, qzgamma: 60 };
const folder = tempFolder();
const place = (...names: string[]) => path.join(folder, ...names);
const run = (out: string, ...more: string[]) =>
  train([place('papers.jsonl'), '--out', place(out), '--dimensions', '6', '--decomposed', '8', ...more]);
const bytesOf = (out: string, name: string) => new Uint8Array(readFileSync(place(out, name))).buffer;
const wordsOf = (label: string) =>
  Array.from({ length: 8 }, (_, at) => encode({ title: `${label}${at}` }).keys[0]!);

beforeAll(async () => {
  const { papers } = madeUpCorpus(300, labels);
  const lines = (some: typeof papers) => some.map(({ paper }) => JSON.stringify(paper)).join('\n');
  writeFileSync(place('papers.jsonl'), lines(papers));
  writeFileSync(place('gamma.jsonl'), lines(papers.filter((one) => one.labels.includes('qzgamma'))));
  await run('one');
  await run('same');
  await run('less', '--without', place('gamma.jsonl'));
});

test('the same papers make the same bytes', () => {
  for (const name of ['vectors.bin', 'background.bin', 'manifest.json'])
    expect(readFileSync(place('same', name)).equals(readFileSync(place('one', name)))).toBe(true);
});

test('words of the same papers are alike', () => {
  const vectors = readVectors(bytesOf('one', 'vectors.bin'));
  const meaning = (key: number) =>
    meaningOf({ keys: Uint32Array.of(key), counts: Uint8Array.of(1) }, vectors).vector;
  const likeness = (one: number, other: number) =>
    meaning(one).reduce((sum, part, at) => sum + part * meaning(other)[at]!, 0);
  const [alpha, beta] = [wordsOf('qzalpha'), wordsOf('qzbeta')];
  for (const one of alpha) {
    const own = alpha.reduce((sum, other) => sum + likeness(one, other), 0);
    expect(own).toBeGreaterThan(beta.reduce((sum, other) => sum + likeness(one, other), 0) + 1);
  }
});

describe('papers to leave out', () => {
  test('teach nothing', () => {
    const [all, less] = ['one', 'less'].map((out) => readVectors(bytesOf(out, 'vectors.bin')));
    const sum = (vectors: typeof all, label: string) =>
      wordsOf(label).reduce((shares, key) => shares + documentShare(vectors!, key), 0);
    expect(sum(all, 'qzgamma')).toBeGreaterThan(0.5);
    expect(sum(less, 'qzgamma')).toBeLessThan(0.1);
    expect(sum(less, 'qzalpha')).toBeGreaterThan(sum(all, 'qzalpha'));
  });

  test('are not in the background', () => {
    const gamma = new Set(wordsOf('qzgamma'));
    const papers = (out: string) =>
      readBackground(bytesOf(out, 'background.bin')).filter(({ keys }) => keys.some((key) => gamma.has(key)));
    expect(papers('one').length).toBeGreaterThan(20);
    expect(papers('less')).toEqual([]);
  });
});

test('says how to use it', async () => {
  await expect(train([])).rejects.toThrow(/Usage/);
  await expect(train([place('papers.jsonl'), '--dimensions', 'many'])).rejects.toThrow(/many/);
});
