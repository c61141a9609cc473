#!/usr/bin/env node
// npm run train-vectors -- FILE.jsonl.gz…: makes public/relevance/ from titles and abstracts; see docs/vectors.md.
import { run } from './run.mjs';

await run('tools/train-vectors/train.ts', (module) => module.train?.(process.argv.slice(2)));
