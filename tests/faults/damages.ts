import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

// What disks, cleaners and crashes do to a folder of LevelDB: CURRENT names the MANIFEST, which names the .ldb files; the
// .log has what was written last.

export type Damage = (folder: string) => void;

/** Files of a kind, the largest first. */
function filesOf(folder: string, kind: RegExp): string[] {
  const files = readdirSync(folder).filter((name) => kind.test(name));
  if (files.length === 0) throw new Error(`There is no ${kind} in ${folder}: ${readdirSync(folder)}`);
  const paths = files.map((name) => path.join(folder, name));
  return paths.sort((one, other) => statSync(other).size - statSync(one).size);
}

const log = /\.log$/;
const tables = /\.(ldb|sst)$/;

/** The last bytes were never written. */
export const cut =
  (bytes: number): Damage =>
  (folder) => {
    const file = filesOf(folder, log)[0]!;
    truncateSync(file, Math.max(0, statSync(file).size - bytes));
  };

export const removed =
  (kind: RegExp): Damage =>
  (folder) => {
    for (const file of filesOf(folder, kind)) rmSync(file);
  };

export const emptied =
  (kind: RegExp): Damage =>
  (folder) => {
    for (const file of filesOf(folder, kind)) truncateSync(file, 0);
  };

export const gone: Damage = (folder) => rmSync(folder, { recursive: true });

/** Some of the largest file reads as zeros: a page that never reached the disk. */
export const zeroed =
  (kind: RegExp, part: number): Damage =>
  (folder) => {
    const file = filesOf(folder, kind)[0]!;
    overwrite(file, Math.floor(statSync(file).size * part), Buffer.alloc(4_096));
  };

/** One bit of every 4,000 bytes of the largest file is another. */
export const flipped =
  (kind: RegExp): Damage =>
  (folder) => {
    const file = filesOf(folder, kind)[0]!;
    const bytes = readFileSync(file);
    for (let at = 1_000; at < bytes.length; at += 4_000) bytes[at]! ^= 4;
    writeFileSync(file, bytes);
  };

export const garbled =
  (kind: RegExp): Damage =>
  (folder) =>
    writeFileSync(filesOf(folder, kind)[0]!, 'no such thing\n');

export const halved =
  (kind: RegExp): Damage =>
  (folder) => {
    const file = filesOf(folder, kind)[0]!;
    truncateSync(file, Math.floor(statSync(file).size / 2));
  };

function overwrite(file: string, at: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, Math.min(bytes.length, statSync(file).size - at), at);
  closeSync(handle);
}

/** What is damaged: the database, the second copy, or both. */
export interface Case {
  name: string;
  database?: Damage;
  copy?: Damage;
}

const manifest = /^MANIFEST/;
const current = /^CURRENT$/;

/** The first of them are tried in every test run. */
export const few: Case[] = [
  { name: 'the log 100 bytes short', database: cut(100) },
  { name: 'the log 5 kB short', database: cut(5_000) },
  { name: 'the log 100 kB short', database: cut(100_000) },
  { name: 'no log', database: removed(log) },
  { name: 'zeros in a table', database: zeroed(tables, 0.5) },
  { name: 'bits of a table flipped', database: flipped(tables) },
  { name: 'no tables', database: removed(tables) },
  { name: 'no MANIFEST', database: removed(manifest) },
  { name: 'no CURRENT', database: removed(current) },
  { name: 'no database', database: gone },
  { name: 'no second copy', copy: gone },
  { name: 'both logs 100 kB short', database: cut(100_000), copy: cut(100_000) },
];

export const more: Case[] = [
  { name: 'zeros in the log', database: zeroed(log, 0.5) },
  { name: 'bits of the log flipped', database: flipped(log) },
  { name: 'an empty table', database: emptied(tables) },
  { name: 'an empty MANIFEST', database: emptied(manifest) },
  { name: 'half a MANIFEST', database: halved(manifest) },
  { name: 'a garbled CURRENT', database: garbled(current) },
  { name: 'the copy’s log 5 kB short', copy: cut(5_000) },
  { name: 'bits of the copy’s log flipped', copy: flipped(log) },
  { name: 'the copy without MANIFEST', copy: removed(manifest) },
  { name: 'both logs 5 kB short', database: cut(5_000), copy: cut(5_000) },
  { name: 'no database, the copy’s log 5 kB short', database: gone, copy: cut(5_000) },
  { name: 'no database, bits of the copy flipped', database: gone, copy: flipped(log) },
  { name: 'zeros in both', database: zeroed(tables, 0.5), copy: zeroed(log, 0.5) },
];
