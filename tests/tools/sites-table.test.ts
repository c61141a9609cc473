import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sites } from '@/sites';
import { sitesTable } from '@/tools/sites-table.ts'; // Beside it lies the command of the same name

test('docs/sites.md is what npm run sites:table makes', () => {
  expect(readFileSync('docs/sites.md', 'utf8')).toBe(sitesTable());
});

test('every site has its row', () => {
  const table = sitesTable();
  for (const { name } of sites) expect(table).toContain(`\n| ${name} | `);
  expect(table.split('\n').filter((line) => / \| (optional|from the start) \|$/.test(line))).toHaveLength(
    sites.length,
  );
});
