import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Packages that a program asks for, itself or through its own files, before it can install any. */
function packagesBefore(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)(?:\s[^;'"]*?\bfrom)?\s*['"](.+?)['"]/gm,
  );
  return [...imports].flatMap(([, to]) => {
    if (to!.startsWith('.')) return packagesBefore(path.join(path.dirname(file), to!), seen);
    return to!.startsWith('node:') ? [] : [`${file}: ${to}`];
  });
}

test('commands for contributors are programs that install what they need', () => {
  const told = readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `npm (?:run )?([\w:-]+)/gm);
  const commands = [...told].map(([, name]) => scripts[name!]);
  expect(commands.length).toBeGreaterThan(10);
  expect(commands.filter((command) => !/^node tools\/[\w-]+\.mjs/.test(command!))).toEqual([]);
});

test('no command needs a package before it is installed', () => {
  const files = Object.values(scripts).flatMap((command) => /tools\/[\w-]+\.mjs/.exec(command) ?? []);
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap((file) => packagesBefore(file))).toEqual([]);
});
