import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function runDigest(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['tools/digest.mjs', ...args], { encoding: 'utf8' });
}

test('prints nothing but JSON, of one shape for every paper', () => {
  const { status, stdout } = runDigest('tests/sites/arxiv/recent/page.html'); // Its first line says where it is from
  const { site, url, papers, problems } = JSON.parse(stdout);
  expect({ status, site, url, problems }).toEqual({
    status: 0,
    site: 'arXiv',
    url: 'https://arxiv.org/list/cs.CL/recent?skip=0&show=50',
    problems: [],
  });
  expect(papers[0]).toEqual({
    id: 'arxiv:2604.07001',
    title: 'Thursday Paper',
    authors: ['Flo Example'],
    abstract: null,
    categories: ['cs.CL'],
    date: null,
    link: 'https://arxiv.org/abs/2604.07001',
  });
});

test('a page of a known website that lists nothing is an empty digest', () => {
  const { status, stdout } = runDigest('tests/sites/arxiv/paper/page.html');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ site: null, papers: [], problems: [] });
});

test.each([
  [['no-such-page.html'], 'no file no-such-page.html'],
  [['tests/sites/arxiv/recent/page.html', '--url', 'https://example.org/'], 'https://arxiv.org/list/*'],
  [['package.json', '--url', 'nonsense'], 'Known pages'],
  [[], 'Usage'],
  [['--foo'], 'Usage'],
])('%j is refused with a reason', (args, reason) => {
  const { status, stdout, stderr } = runDigest(...args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(reason);
});
