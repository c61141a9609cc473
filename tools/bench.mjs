#!/usr/bin/env node
// npm run bench [-- FILE.jsonl.gz…]: what judging and learning cost on this machine.
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

// Bundled, as the extension is: modules that are loaded one by one call each other more slowly.
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const folder = await mkdtemp(path.join(root, 'node_modules', '.bench-'));
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    publicDir: false,
    build: { ssr: 'tools/bench/bench.ts', outDir: folder, emptyOutDir: true, minify: false },
  });
  const { bench } = await import(pathToFileURL(path.join(folder, 'bench.js')).href);
  console.log(await bench(process.argv.slice(2), path.join(root, 'public', 'relevance')));
} catch (error) {
  console.error(error instanceof Error && error.name === 'Complaint' ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
