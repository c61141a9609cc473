import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { drawPlot } from '@/tools/bench/plot';
import { asMarkdown, atLeast, atMost, median, told } from '@/tools/bench/rows';

function run(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, ['tools/bench.mjs', ...args], { encoding: 'utf8' });
}

describe('a bench', { timeout: 60_000 }, () => {
  test('measures everything, beside cutting into words and the yardstick', () => {
    const { stdout, stderr } = run('--details', '--rounds', '1', '--papers', '90', '--json');
    expect(stderr).toBe('');
    const { rows, memory } = JSON.parse(stdout);
    const names = rows.map(({ name }: { name: string }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['cut into words', 'encode', 'encode and score']));
    for (const { median, fastest, toFloor, toYardstick } of rows)
      for (const number of [median, fastest, toFloor, toYardstick]) expect(number).toBeGreaterThan(0);
    expect(rows[0].toFloor).toBe(1);
    expect(memory.assets).toBeGreaterThan(1);
    expect(Number.isFinite(memory.learned)).toBe(true);
  });

  test('measures search among as many papers as asked for', () => {
    const { stdout, stderr } = run('--search', '100', '--search', '200', '--json');
    expect(stderr).toBe('');
    const rows = JSON.parse(stdout);
    expect(rows.map(({ papers }: { papers: number }) => papers)).toEqual([100, 200]);
    expect(rows[1].size).toBeGreaterThan(rows[0].size);
  });

  test('measures nothing where nothing is called so', () => {
    const { stdout, stderr } = run('--only', 'no such thing', '--json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([]);
  });

  test.each([
    [['--rounds', '0'], '--rounds must be 1'],
    [['--papers', 'many'], '--papers takes whole numbers'],
    [['no.jsonl'], 'no file no.jsonl'],
    [['--unknown'], 'Usage: npm run bench'],
  ])('%j: %s', (args, why) => {
    const { stderr, status } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(why);
  });
});

describe('a row', () => {
  test('meets its aim at the aim, and not beyond', () => {
    expect(atMost('a', 'b', 1.5, 1.5)).toEqual({
      what: 'a',
      against: 'b',
      ratio: 1.5,
      aim: '≤ 1.5 ×',
      met: true,
    });
    expect(atMost('a', 'b', 1.51, 1.5).met).toBe(false);
    expect(atLeast('a', 'b', 20, 20)).toMatchObject({ aim: '≥ 20 ×', met: true });
    expect(atLeast('a', 'b', 19.9, 20).met).toBe(false);
    expect(atMost('a', 'b', Number.NaN, 2).met).toBe(false);
  });

  test('is a line of a table', () => {
    const lines = asMarkdown([
      atMost('open', 'the floor', 2.345, 2),
      atMost('bytes', '-', 29_000, 30_000, 'bytes'),
      told('open', 'a peer', 4),
    ]);
    expect(lines.split('\n').slice(2)).toEqual([
      '| open | the floor | 2.35 | ≤ 2 × | **no** |',
      '| bytes | - | 29,000 | ≤ 30,000 bytes | yes |',
      '| open | a peer | 4.00 | - | - |',
    ]);
  });

  test('stands for the middle of its rounds', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 3])).toBe(4);
    expect(median([])).toBeNaN();
  });
});

test('a plot has a line for each curve, the greater cost higher, and page words as text', () => {
  const curve = { plot: 'p', across: 'papers', up: 'ms' };
  const points: [number, number][] = [
    [31, 10],
    [2_000, 900],
  ];
  const svg = drawPlot([
    { ...curve, name: 'ours', points },
    { ...curve, name: 'a < b', points: points.map(([at, cost]) => [at, cost / 10]) },
  ]);
  const lines = [...svg.matchAll(/points="([\d., ]+)"/g)].map(([, all]) =>
    all!.split(' ').map((point) => point.split(',').map(Number)),
  );
  expect(lines).toHaveLength(2);
  const [ours, other] = lines;
  expect(ours![1]![0]).toBeGreaterThan(ours![0]![0]!);
  expect(ours![1]![1]).toBeLessThan(ours![0]![1]!);
  expect(other![0]![1]).toBeGreaterThan(ours![0]![1]!);
  expect(svg).toContain('a &lt; b');
  expect(svg).toContain('>1,000<');
});

test('a plot of flat costs stays flat, and names of curves that end side by side do not cover each other', () => {
  const curve = { plot: 'p', across: 'papers', up: 'ms' };
  const costs = [410, 415];
  const svg = drawPlot(
    costs.map((cost) => ({
      ...curve,
      name: `costs ${cost}`,
      points: [
        [1_000, 400],
        [100_000, cost],
      ],
    })),
  );
  const heights = [...svg.matchAll(/points="[\d.]+,([\d.]+) [\d.]+,([\d.]+)"/g)].map(
    ([, first, last]) => Number(first) - Number(last),
  );
  for (const height of heights) expect(Math.abs(height)).toBeLessThan(10);
  const [one, other] = costs.map((cost) =>
    Number(new RegExp(`y="([\\d.]+)"[^>]*>costs ${cost}<`).exec(svg)?.[1]),
  );
  expect(one! - other!).toBeGreaterThanOrEqual(12);
  expect(svg).toContain('>500<');
});
