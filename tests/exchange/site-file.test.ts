import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSiteFile } from '@/exchange/site-file';
import { sites } from '@/sites';
import type { Site } from '@/sites/site';

// The files are written for real, where the compiler and the formatter see them as contributors' files.

const folder = resolve('tests/exchange/written');

beforeAll(() => void mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const odd: Site = {
  name: '3 "Oddities" & Cie. — d’été',
  pages: ["https://example.org/it's/*", 'https://example.org/"quoted"/*'],
  known: 'taught',
  checked: '2026-11-26',
  listing: `li:has(a[title="it's"]), ${'.a-very-long-class '.repeat(8).trim()}`,
  title: { at: 'a', after: '\\ \u2028 \t', without: "[data-x='\"']" },
  optional: true,
};

const plain: Site = {
  name: 'lab.example',
  pages: ['https://lab.example/papers*'],
  known: 'taught',
  checked: '2026-11-26',
  listing: '.work:not(.promo)',
  id: { at: 'a[href*="/abs/"]', attribute: 'href' },
  title: { at: '.name' },
  authors: { at: '.who', as: 'list' },
};

test('reads like the files of the list', () => {
  expect(writeSiteFile(plain)).toEqual({
    name: 'lab-example.ts',
    content: `import type { Site } from '@/sites/site';

export const labExample: Site[] = [
  {
    name: 'lab.example',
    pages: ['https://lab.example/papers*'],
    known: 'taught',
    checked: '2026-11-26',
    listing: '.work:not(.promo)',
    id: { at: 'a[href*="/abs/"]', attribute: 'href' },
    title: { at: '.name' },
    authors: { at: '.who', as: 'list' },
  },
];
`,
  });
});

test('says what the site says, as the compiler and the formatter want it', async () => {
  const all = [plain, odd, ...sites.filter((_, at) => at % 4 === 0)];
  const files = all.map((site, at) => {
    const file = `${folder}/site-${at}.ts`;
    writeFileSync(file, writeSiteFile(site).content);
    return file;
  });
  for (const [at, file] of files.entries()) {
    const module = (await import(/* @vite-ignore */ file)) as Record<string, Site[]>;
    expect(Object.values(module)).toEqual([[all[at]]]);
  }
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({ extends: '../../../tsconfig.json', include: [], files }),
  );
  const run = (command: string, ...rest: string[]) =>
    execFileSync(`node_modules/.bin/${command}`, rest, { encoding: 'utf8', stdio: 'pipe' });
  run('tsc', '--noEmit', '-p', folder);
  run('biome', 'check', '--vcs-enabled=false', ...files);
});

test.each([
  ['', 'taught.ts'],
  ['日本', 'taught.ts'],
  ['Été 2026', 'ete-2026.ts'],
])('a site named %j has a file of its own', (name, file) => {
  expect(writeSiteFile({ ...plain, name }).name).toBe(file);
});
