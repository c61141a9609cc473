import './texts';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Theirs, theirTables } from '@/domain/theirs';
import { readBackup, writeBackup } from '@/exchange/backup';

// One file for every form that a released version wrote. Add one when a form changes; never edit one.

const folder = 'tests/exchange/backups';
const files = readdirSync(folder).sort();

function read(file: string): { theirs: Theirs } {
  const outcome = readBackup(readFileSync(`${folder}/${file}`, 'utf8'));
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome;
}

test('there is the first form and a later one', () => expect(files.length).toBeGreaterThan(1));

test.each(files)('%s is read with all that it holds', (file) => {
  const written = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  const { theirs } = read(file);
  for (const table of theirTables) expect(theirs[table], table).toEqual(written[table] ?? []);
});

test.each(files)('%s, written anew, holds the same', (file) => {
  const { theirs } = read(file);
  expect(readBackup(writeBackup(theirs, new Date()))).toEqual({ theirs });
});
