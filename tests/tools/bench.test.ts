import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

function run(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, ['tools/bench.mjs', ...args], { encoding: 'utf8' });
}

describe('a bench', { timeout: 60_000 }, () => {
  test('measures everything, beside cutting into words and the yardstick', () => {
    const { stdout, stderr } = run('--rounds', '1', '--papers', '90', '--json');
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
