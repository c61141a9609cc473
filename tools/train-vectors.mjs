#!/usr/bin/env node
// npm run train-vectors -- FILE.jsonl.gz…: makes public/relevance/ from titles and abstracts; see docs/vectors.md.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${root}/tools/train-vectors/train.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
});

try {
  await module.train(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error && error.name === 'Complaint' ? error.message : error);
  process.exitCode = 1;
}
