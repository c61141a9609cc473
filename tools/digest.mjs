#!/usr/bin/env node
// npm run digest -- FILE: prints as JSON what Paperlight reads in a saved page, a mail, a feed, a list or a copied text.
import './texts.mjs';
import { run } from './run.mjs';

await run('tools/digest.ts', async (module) =>
  JSON.stringify(await module.digest?.(process.argv.slice(2)), null, 2),
);
