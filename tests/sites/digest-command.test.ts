import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '@/tests/temp-folder';
import { digest } from '@/tools/digest.ts'; // Beside it lies the command of the same name
import '../exchange/texts';

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

test('a page of a website that nobody knows is read by its paper links', () => {
  const { status, stdout } = runDigest('tests/any-page/awesome-list/page.html');
  const { site, papers } = JSON.parse(stdout);
  expect({ status, site }).toEqual({ status: 0, site: 'github.com' });
  expect(papers.length).toBeGreaterThan(3);
});

test('a page of a known website that lists nothing is an empty digest', () => {
  const { status, stdout } = runDigest('tests/sites/arxiv/paper/page.html');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ site: null, papers: [], problems: [] });
});

test.each([
  [['no-such-page.html'], 'no file no-such-page.html'],
  [['tests/any-page/news/page.html', '--url', 'https://example.org/'], 'https://arxiv.org/list/*'],
  [['package.json', '--url', 'nonsense'], 'Known pages'],
  [[], 'Usage'],
  [['--foo'], 'Usage'],
])('%j is refused with a reason', (args, reason) => {
  const { status, stdout, stderr } = runDigest(...args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(reason);
});

const mailing = String.raw`\\
arXiv:2611.00001
Date: Tue, 24 Nov 2026 19:00:02 GMT   (97kb,D)

Title: A lamp
Authors: Ada Example
Categories: cs.CL
\\
  We light it.
\\ ( https://arxiv.org/abs/2611.00001 ,  97kb)
`;
const lamp = {
  id: 'arxiv:2611.00001',
  title: 'A lamp',
  authors: ['Ada Example'],
  abstract: 'We light it.',
  categories: ['cs.CL'],
  date: '2026-11-24',
  link: 'https://arxiv.org/abs/2611.00001',
};
const bare = { authors: [], abstract: null, categories: [], date: null };
const prose = 'We light a lamp and see what it is good for. '.repeat(6).trim();
const archived = `MIME-Version: 1.0
Snapshot-Content-Location: https://arxiv.org/list/cs.CL/recent
Content-Type: text/html

${readFileSync('tests/sites/arxiv/recent/page.html', 'utf8')}`;

test.each<[kind: string, file: string, text: string, first: object]>([
  ['arxiv-mail', 'mailing.txt', mailing, lamp],
  ['arxiv-mail', 'mail.eml', `MIME-Version: 1.0\nSubject: lamps\n\n${mailing}`, lamp],
  [
    'scholar-alert',
    'alert.html',
    '<h3><a href="https://scholar.google.com/scholar_url?url=https://lamps.example.org/1">A lamp</a></h3>',
    { id: 'web:lamps.example.org/1', title: 'A lamp', link: 'https://lamps.example.org/1', ...bare },
  ],
  [
    'feed',
    'feed.xml',
    "<?xml version='1.0'?><rss><channel><item><title>A lamp</title><link>https://arxiv.org/abs/2611.00001</link></item></channel></rss>",
    { ...lamp, ...bare },
  ],
  ['bibtex', 'lamps.bib', '@misc{a, title = {A lamp}, eprint = {2611.00001}}', { ...lamp, ...bare }],
  ['list', 'list.txt', 'https://arxiv.org/abs/2611.00001 A lamp', { ...lamp, ...bare }],
  [
    'text',
    'text.txt',
    `A lamp, arXiv:2611.00001\n\n${prose}`,
    { ...lamp, ...bare, title: 'A lamp,', abstract: prose },
  ],
])('%s, as in %s, is read as well', async (kind, file, text, first) => {
  const read = await digest([fileWith(file, text)]);
  expect(read).toEqual({ site: kind, url: null, papers: [first], problems: [] });
});

test('a page in a web archive says where it is from', () => {
  const { stdout } = runDigest(fileWith('page.mht', archived));
  const { site, url, papers } = JSON.parse(stdout);
  expect({ site, url }).toEqual({ site: 'page', url: 'https://arxiv.org/list/cs.CL/recent' });
  expect(papers[0]).toMatchObject({ id: 'arxiv:2604.07001', title: 'Thursday Paper' });
});

test('problems are told in words', () => {
  const { stdout } = runDigest(fileWith('a.bib', '@misc{a, note = {no title}}\n@misc{b,'));
  expect(JSON.parse(stdout)).toEqual({
    site: 'bibtex',
    url: null,
    papers: [],
    problems: ['2 papers could not be read.'],
  });
});

test('a page that does not say where it is from asks for its address', async () => {
  const page = fileWith('page.html', '<html><body>Lamps</body></html>');
  await expect(digest([page])).rejects.toThrow('add --url URL');
});

const folder = tempFolder();

function fileWith(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}
