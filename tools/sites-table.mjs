#!/usr/bin/env node
// npm run sites:table: writes docs/sites.md anew.
import { writeFileSync } from 'node:fs';
import { run } from './run.mjs';

await run('tools/sites-table.ts', (module) => {
  writeFileSync(new URL('../docs/sites.md', import.meta.url), String(module.sitesTable?.()));
  return 'docs/sites.md is written.';
});
