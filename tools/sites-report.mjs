#!/usr/bin/env node
// npm run sites:report: how well every known page is read, and what becomes of it when its markup changes.
import { isMainThread } from 'node:worker_threads';
import { run } from './run.mjs';

await run('tools/sites-report/report.ts', (module) =>
  isMainThread ? module.report?.(new URL(import.meta.url)) : module.work?.(),
);
