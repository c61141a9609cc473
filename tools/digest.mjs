#!/usr/bin/env node
// npm run digest -- page.html --url URL: prints as JSON what Paperlight reads in a saved page.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${root}/tools/digest.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
});

try {
  console.log(JSON.stringify(module.digest(process.argv.slice(2)), null, 2));
} catch (error) {
  console.error(error instanceof Error && error.name === 'Complaint' ? error.message : error);
  process.exitCode = 1;
}
