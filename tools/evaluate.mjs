#!/usr/bin/env node
// npm run evaluate -- FILE.jsonl.gz…: how well papers are ranked for simulated readers; see docs/relevance.md.
import { isMainThread } from 'node:worker_threads';
import { run } from './run.mjs';

await run(`tools/evaluate/${isMainThread ? 'evaluate' : 'worker'}.ts`, (module) =>
  isMainThread ? module.evaluate?.(process.argv.slice(2), new URL(import.meta.url)) : module.work?.(),
);
