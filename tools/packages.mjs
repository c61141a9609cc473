import { createInterface } from 'node:readline/promises';

import { runs } from './dependencies.mjs';
import { onPath } from './places.mjs';

/** Whoever sits in front of it is asked; nobody is no objection. */
export async function isAllowed(/** @type {string} */ question) {
  if (!process.stdin.isTTY) return true;
  const conversation = createInterface({ input: process.stdin, output: process.stdout });
  const reply = await conversation.question(`${question} [Y/n] `);
  conversation.close();
  return !/^n/i.test(reply.trim());
}

/** The package manager of this system, when we may use it and it is one of these. */
export function managerAmong(/** @type {Record<string, string[][]>} */ packages) {
  if (process.getuid?.() !== 0) return undefined;
  return Object.keys(packages).find((name) => onPath(name).length > 0);
}

/**
 * Installs packages with the system's package manager; true when it went well.
 * @param {string} what Its name to people.
 * @param {Record<string, string[][]>} packages By package manager: its steps.
 */
export function installPackages(what, packages) {
  const manager = managerAmong(packages);
  if (!manager) return false;
  console.log(`Installing ${what} with ${manager} …`);
  return (packages[manager] ?? []).every((step) => runs(manager, step));
}
