import { readFileSync } from 'node:fs';
import path from 'node:path';

import { root } from './dependencies.mjs';

/** A report that a runner of tests left as JSON; empty, and that is said, when there is none or only a part of one. */
export function readReport(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch (error) {
    console.error(`── No report: ${error}`);
    return {};
  }
}
