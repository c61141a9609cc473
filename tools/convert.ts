import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import type { GivenPaper } from '@/domain/library';
import { decodeText } from '@/exchange/digests/decode-text';
import { isMail } from '@/exchange/digests/mail';
import { readPapers } from '@/exchange/in/read-papers';
import { readKeyTemplate } from '@/exchange/out/cite-keys';
import { formats } from '@/exchange/out/formats';
import type { WriteOptions } from '@/exchange/out/options';
import { readTextDigest } from '@/exchange/text-digest';
import { bring } from '@/locale/bring-texts';
import english from '@/public/_locales/en/messages.json';
import { readPapers as papersOfPage } from '@/sites/read-papers';
import { mustExist, understandWith } from './arguments';
import { Complaint } from './complaint';
import { openPage } from './open-page';

const single = formats.filter((format) => 'write' in format);
const usage = `Usage: npm run convert -- FILE --to ${single.map(({ name }) => name).join('|')} [--key TEMPLATE]`;

/**
 * The papers of the file that the arguments name, in the format that they name. Says of what cannot be read where it is
 * and what is wrong with it; throws a `Complaint` when nothing can be read.
 */
export async function convert(args: string[], say: (problem: string) => void): Promise<string> {
  bring(english);
  const { file, format, options } = understand(args);
  const { papers, problems } = await papersOf(file);
  if (papers.length === 0) throw new Complaint(problems.join('\n') || `${file}: There are no papers in it.`);
  for (const problem of problems) say(problem);
  return format.write(papers, options);
}

interface Read {
  papers: GivenPaper[];
  problems: string[];
}

async function papersOf(file: string): Promise<Read> {
  const bytes = readFileSync(file);
  const read = isMail(decodeText(bytes)) ? undefined : readPapers(file, bytes);
  if (read && 'papers' in read) {
    const problems = read.problems.map(({ line, says }) => `${file}:${line}: ${says}`);
    return { papers: read.papers, problems };
  }
  const digest = await readTextDigest({ name: file, text: bytes }, openPage, { readPage: papersOfPage });
  const problems = digest.papers.length === 0 && read ? [read.problem] : digest.problems;
  return { papers: digest.papers.map(unread), problems: problems.map((says) => `${file}: ${says}`) };
}

/** A paper that a page or a mail lists, which says nothing of how far its reader is. */
function unread(paper: GivenPaper): GivenPaper {
  return { ...paper, status: 'none' };
}

function understand(args: string[]) {
  return understandWith(usage, () => {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { to: { type: 'string' }, key: { type: 'string' } },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new Error('Name one file.');
    mustExist([file]);
    const format = single.find(({ name }) => name === values.to);
    if (!format) throw new Error(`--to takes one of the formats, not "${values.to ?? ''}".`);
    return { file, format, options: optionsOf(values.key) };
  });
}

function optionsOf(key: string | undefined): WriteOptions {
  const keys = key === undefined ? undefined : readKeyTemplate(key);
  if (keys && 'problem' in keys) throw new Error(`The template of --key cannot be read. ${keys.problem}`);
  return keys ? { keys } : {};
}
