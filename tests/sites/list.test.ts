import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sites } from '@/sites';
import { ownPages } from '@/tools/sites-report/pages';

// Adding a site is one file, one page, one line. What else knew the sites one by one would have to be touched as well.

const files = readdirSync('sites/list').filter((file) => !file.includes('-hosts'));

test('every file of the list has its one line', () => {
  const list = readFileSync('sites/index.ts', 'utf8');
  expect(files.filter((file) => !list.includes(`'./list/${file.replace('.ts', '')}'`))).toEqual([]);
});

test('a file of the list is data, and knows nothing but the type and its hosts', () => {
  const strangers = files.flatMap((file) => {
    const source = readFileSync(`sites/list/${file}`, 'utf8');
    return [...source.matchAll(/from '(.+)'/g)].map(([, from]) => `${file}: ${from}`);
  });
  expect(strangers.filter((line) => !/: (@\/sites\/site|\.\/[\w-]+-hosts)$/.test(line))).toEqual([]);
  expect(JSON.parse(JSON.stringify(sites))).toEqual(sites);
});

test('every site is proven by a page that lists papers', () => {
  const pages = ownPages('tests/sites').filter(({ shown }) => shown.length > 0);
  const names = new Set(pages.map(({ file }) => file.split('/')[2]));
  expect(files.map((file) => file.replace('.ts', '')).filter((name) => !names.has(name))).toEqual([]);
});

test('nothing outside the list names a site of it', () => {
  const rooms = [
    'entrypoints',
    'digest-page',
    'storage',
    'messages',
    'domain',
    'components',
    'deeds',
    'exchange',
  ];
  const sources = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${room}/${file}`),
  );
  const naming = sources.filter((file) => /@\/sites\/list\//.test(readFileSync(file, 'utf8')));
  expect(naming).toEqual([]);
});
