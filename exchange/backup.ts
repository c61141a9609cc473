import * as z from 'zod/mini';

import { countsOf, type Theirs, theirTables } from '@/domain/theirs';
import { text } from '@/locale/text';
import { parseJson } from './json';
import { sayIssue, sift } from './sift';

/**
 * The largest file that is written and read, in bytes; to be compared with `File.size` before reading. One text holds
 * 536,870,888 UTF-16 code units in Chromium (V8's `String::kMaxLength`), and more in Firefox.
 */
export const largestBackup = 500_000_000;

const format = 'paperlight-backup';
const version = 1;

const head = z.object({ format: z.literal(format), version: z.int().check(z.gte(1)) });

const rows = z.array(z.unknown()).check(z.maxLength(1_000_000));
const count = z.number();
const body = z.object({
  counts: z.object({
    library: count,
    interests: count,
    judgements: count,
    sites: z._default(count, 0), // There were none at first
    settings: count,
  }),
  library: rows,
  interests: rows,
  judgements: rows,
  sites: z._default(rows, []),
  settings: z.optional(z.unknown()),
});

/**
 * Everything of theirs as the text of a file that `readBackup` reads. Rows that would make the file unreadable are
 * left aside; the file says which, and what is wrong with them.
 */
export function writeBackup(theirs: Theirs, at: Date): string {
  const { sound, problems } = sift(theirs);
  const counts = countsOf(sound);
  const leftAside = problems.length > 0 ? problems : undefined;
  return JSON.stringify({ format, version, at: at.toISOString(), counts, leftAside, ...sound }, null, 1);
}

/** What a backup holds, or a plain sentence that says what is wrong with it and where. Never throws for input. */
export function readBackup(file: string): { theirs: Theirs } | { problem: string } {
  const parsed = parseJson(file);
  if ('problem' in parsed) return parsed;
  const { data: known } = head.safeParse(parsed.value);
  if (!known) return { problem: text('exchangeNotBackup') };
  if (known.version > version) return { problem: text('exchangeNewer', known.version) };
  return readBody(parsed.value);
}

function readBody(value: unknown): { theirs: Theirs } | { problem: string } {
  const { data, error } = body.safeParse(value);
  if (error) return damaged(sayIssue(error));
  const { sound, problems } = sift(data);
  if (problems[0] !== undefined) return damaged(problems[0]);
  const found = countsOf(sound);
  const table = theirTables.find((table) => found[table] !== data.counts[table]);
  if (table) return damaged(text('exchangeCounts', table, found[table], data.counts[table]));
  return { theirs: sound };
}

function damaged(how: string): { problem: string } {
  return { problem: text('exchangeDamaged', how) };
}
