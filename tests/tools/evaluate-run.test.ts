import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '@/tests/temp-folder';

import { understand } from '@/tools/evaluate/arguments';
import { readCorpus } from '@/tools/evaluate/read-corpus';
import { madeUpCorpus } from './made-up-corpus';

const folder = tempFolder();
const topics = { 'Sea: fish': 30, stone: 30, 'river/lake': 24 };
const rows = madeUpCorpus(300, topics).papers.map(({ paper, group, labels }) => ({
  ...paper,
  group,
  labels,
}));
const lines = rows.map((row) => JSON.stringify(row)).join('\n');
const file = keep('made-up.jsonl.gz', gzipSync(lines));

function keep(name: string, content: string | Uint8Array): string {
  const kept = path.join(folder, name);
  writeFileSync(kept, content);
  return kept;
}

function run(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, ['tools/evaluate.mjs', ...args], { encoding: 'utf8' });
}

describe('a run', { timeout: 180_000 }, () => {
  const { stdout, stderr } = run(file, '--k', '0,1,3', '--json', '--draws', '2');
  const all: Record<string, unknown>[] = JSON.parse(stdout || `["${stderr}"]`);

  test('prints a row per method and k, with the names that others rely on', () => {
    expect(all.map(({ method, k }) => `${method} ${k}`).sort()).toEqual(
      expect.arrayContaining([
        'arxiv-sanity-lite 1',
        'arxiv-sanity-lite 3',
        'bm25 0',
        'keywords 0',
        'keywords 3',
      ]),
    );
    expect(all.some(({ method, k }) => method === 'arxiv-sanity-lite' && k === 0)).toBe(false);
    const sanity = all.find(({ method, k }) => method === 'arxiv-sanity-lite' && k === 3)!;
    expect(sanity).toMatchObject({ corpus: 'made-up', readers: 2 });
    for (const name of ['auc', 'auc_se', 'ap', 'p10', 'r20', 'wss95'])
      expect(sanity[name]).toBeTypeOf('number');
    expect(sanity.auc).toBeGreaterThan(0.8);
    const keywords = all.find(({ method, k }) => method === 'keywords' && k === 3)!;
    expect(keywords.gain).toBeCloseTo(Number(keywords.auc) - Number(sanity.auc), 4);
  });

  test('has the same figures with other threads, methods, and k', () => {
    const plain = keep('made-up.jsonl', lines);
    const some = run(plain, '--k', '3', '--json', '--draws', '2', '--workers', '1', '--methods', 'keywords');
    const [keywords] = JSON.parse(some.stdout);
    const before = all.find(({ method, k }) => method === 'keywords' && k === 3)!;
    const { auc, ap, p10, r20, wss95 } = before;
    expect(keywords).toMatchObject({ auc, ap, p10, r20, wss95, gain: null });
  });

  test('prints a table to read', () => {
    const { stdout: table } = run(file, '--gate', '--k', '1', '--methods', 'keywords,arxiv-sanity-lite');
    expect(table).toMatch(/^made-up\nmethod +k +readers +AUC/);
    expect(table).toMatch(/^arxiv-sanity-lite +1 +1 +\d\.\d{3}/m);
  });

  test('lives through a month', () => {
    const large = madeUpCorpus(200, { fish: 60, stone: 4 }).papers;
    const big = keep(
      'daily.jsonl',
      large.map(({ paper, group, labels }) => JSON.stringify({ ...paper, group, labels })).join('\n'),
    );
    const sides = [[], ['--gate']].map((side) => run(big, '--daily', '--json', '--draws', '1', ...side));
    const [row] = sides.flatMap(({ status, stdout: out }) => (status === 0 ? JSON.parse(out) : []));
    expect(row).toMatchObject({ corpus: 'daily', method: 'paperlight', days: '1', readers: 1 });
  });

  test('complains in one sentence where a file is no use, and fails', () => {
    const bad = keep('bad.jsonl', '{"id":"1","title":"A","group":"g","labels":[]}\n{"id":"2"}\n');
    const { status, stderr: said } = run(bad);
    expect(status).toBe(1);
    expect(said).toContain(`${bad}:2: "title" must be a text.`);
    expect(said).not.toContain('    at ');
    expect(run(keep('few.jsonl', lines.split('\n').slice(0, 5).join('\n'))).stderr).toContain('No label');
  });
});

describe('rows', () => {
  const row = { id: '1', title: 'A', abstract: 'B', group: 'g', labels: ['x', 'x'] };
  const read = (...all: unknown[]) =>
    readCorpus(
      keep('rows.jsonl', all.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')),
    );

  test('need no authors and no abstract, and count once', () => {
    const { papers } = read(row, '', row, { ...row, title: 'C', abstract: null });
    expect(papers.map(({ paper }) => [paper.title, paper.abstract])).toEqual([
      ['A', 'B'],
      ['C', undefined],
    ]);
    expect(papers[0]!.labels).toEqual(['x']);
    expect(new Set(papers.map(({ paper }) => paper.id)).size).toBe(2);
  });

  test.each([
    ['{', 'JSON'],
    ['[]', 'must be an object'],
    [{ ...row, id: 3 }, '"id"'],
    [{ ...row, group: undefined }, '"group"'],
    [{ ...row, labels: 'x' }, '"labels"'],
    [{ ...row, labels: [1] }, '"labels"'],
    [{ ...row, abstract: 1 }, '"abstract"'],
    [{ ...row, authors: 'A. Bee' }, '"authors"'],
  ])('%j is refused with its line', (bad, why) => {
    expect(() => read(row, bad)).toThrow(/rows\.jsonl:2: /);
    expect(() => read(row, bad)).toThrow(why);
  });

  test('none are refused, and what is not gzipped', () => {
    expect(() => read('')).toThrow('no rows');
    expect(() => readCorpus(keep('false.jsonl.gz', lines))).toThrow('false.jsonl.gz: ');
  });
});

describe('arguments', () => {
  test('have the defaults of the protocol', () => {
    expect(understand([file])).toMatchObject({
      ks: [0, 1, 3, 5, 10, 20, 50],
      seed: 1,
      gate: false,
      json: false,
    });
  });

  test.each([
    [[], 'Name one file'],
    [['no.jsonl'], 'no file no.jsonl'],
    [[file, '--k', '1,two'], '--k takes whole numbers, not "two"'],
    [[file, '--seed', '-1'], '--seed'],
    [[file, '--draws', '0'], '--draws must be 1 or more'],
    [[file, '--methods', 'magic'], 'no method "magic"'],
    [[file, '--unknown'], '--unknown'],
  ])('%j: %s', (args, why) => {
    expect(() => understand(args)).toThrow(why);
    expect(() => understand(args)).toThrow('Usage: npm run evaluate');
  });
});
