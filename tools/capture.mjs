#!/usr/bin/env node
// npm run capture -- URL-or-page.html WEBSITE WHAT: makes a small test page of a page.
import { run } from './run.mjs';

await run('tools/capture/capture.ts', (module) => module.capture?.(process.argv.slice(2)));
