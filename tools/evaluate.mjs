#!/usr/bin/env node
// npm run evaluate -- FILE.jsonl.gz…: how well papers are ranked for simulated readers; see docs/relevance.md.
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${root}/tools/evaluate/${isMainThread ? 'evaluate' : 'worker'}.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
});

try {
  if (isMainThread) console.log(await module.evaluate(process.argv.slice(2), new URL(import.meta.url)));
  else module.work();
} catch (error) {
  console.error(error instanceof Error && error.name === 'Complaint' ? error.message : error);
  process.exitCode = 1;
}
