import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { addressOf } from '@/exchange/digests/saved-page';
import { mustExist, understandWith } from '@/tools/arguments';
import { Complaint } from '@/tools/complaint';
import { openPage } from '@/tools/open-page';
import { trim } from './trim';

const usage = 'Usage: npm run capture -- URL-or-page.html WEBSITE WHAT [--url URL]';
const patience = 30_000; // Milliseconds

/** Makes a small test page of a page of the web or of one that was saved. Returns what to do next. Throws a `Complaint`. */
export async function capture(args: string[], folder = 'tests/sites'): Promise<string> {
  const { source, website, what, url: given } = understand(args);
  const html = /^https:\/\//.test(source) ? await load(source) : readFileSync(source, 'utf8');
  const page = openPage(html);
  const url = given ?? (/^https:\/\//.test(source) ? source : addressOf(html, page));
  if (!url) throw new Complaint(`${source} does not say where it is from: add --url URL.`);
  const file = join(folder, website, what, 'page.html');
  if (existsSync(file)) throw new Complaint(`${file} is there already: choose another name.`);
  const listings = trim(page, url);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `<!-- ${url} -->\n<!doctype html>\n${page.documentElement.outerHTML}\n`);
  return [
    `${file}: ${listings.length} papers.`,
    listings.length === 0 ? 'No papers were found, so the page is as long as it was: cut it by hand.' : '',
    'Look through it for names of accounts, yours first, and put invented sentences where the page has its own.',
    `Then: npx vitest run tests/sites.test.ts -u -t ${website}, and read the digest.json beside it.`,
  ]
    .filter(Boolean)
    .join('\n');
}

function understand(args: string[]) {
  return understandWith(usage, () => {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { url: { type: 'string' } },
    });
    const [source, website, what, ...rest] = positionals;
    if (source === undefined || website === undefined || what === undefined || rest.length > 0) {
      throw new Error('Name a page, its website and what it shows.');
    }
    for (const name of [website, what]) {
      if (!/^[a-z\d][a-z\d-]*$/.test(name))
        throw new Error(`"${name}" is no name: small letters, figures, hyphens.`);
    }
    if (!/^https:\/\//.test(source)) mustExist([source]);
    return { source, website, what, url: values.url };
  });
}

async function load(url: string): Promise<string> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(patience) }).catch((error: unknown) => {
    throw new Complaint(`${url} cannot be loaded (${error instanceof Error ? error.message : error}).`);
  });
  if (!answer.ok)
    throw new Complaint(`${url} answers ${answer.status}: save the page in a browser and name the file.`);
  return answer.text();
}
