#!/usr/bin/env node
// npm run convert -- FILE --to FORMAT: prints the papers of a file in another format, and on standard error what could not be read.
import './texts.mjs';
import { run } from './run.mjs';

await run('tools/convert.ts', async (module) => {
  process.stdout.write(String(await module.convert?.(process.argv.slice(2), console.error)));
});
