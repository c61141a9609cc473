import { runInSlices } from '@/domain/slices';
import type { Answers } from '@/messages/protocol';
import { fallBack } from '@/sites/fall-back';
import { siteAmong } from '@/sites/match-pages';
import type { Memory } from '@/sites/memory';
import type { AnyReading, Digest } from '@/sites/site';
import { bring } from './bring';

/** How a page was read. */
export interface Reading {
  digest?: Digest;
  /** How sure it is that this is a list of papers, from 0 to 1, where no site says so. */
  sure?: number;
  /** Why the page is no digest, where it was read without a site. */
  silent?: Extract<AnyReading, { silent: string }>['silent'];
}

const patience = 3_000; // Milliseconds that a page may take to list what its site should have

/** Reads this page by its site, and by its paper links alone where no site is known or the site has changed. */
export function pageReader(memory: Memory, readAgain: (after: number) => void) {
  let lost: { url: string; at: number } | undefined;

  return async ({ sites, anyPage }: Answers['sites'], url: string): Promise<Reading> => {
    const site = siteAmong(sites, url);
    const digest = site && (await readInSlices((await bring('site'))(site, document, url, memory)));
    if (!digest) return anyPage ? readAny(url) : {};
    if (!digest.changed) {
      lost = undefined;
      return site.optional && digest.listings.length === 0 ? readMail(digest) : { digest };
    }
    if (lost?.url !== url) lost = { url, at: performance.now() };
    const left = lost.at + patience - performance.now();
    if (left > 0) {
      readAgain(left);
      return { digest: { ...digest, problems: [] } }; // It may still be loading
    }
    const read = await bring('any-page');
    return fallBack(digest, read(document, url));
  };
}

const slice = 6; // Milliseconds, and one step may take as long: less than the browser has for a picture of the page

function readInSlices(steps: Generator<void, Digest>): Promise<Digest> {
  return runInSlices(steps, { slice });
}

async function readAny(url: string): Promise<Reading> {
  const read = await bring('any-page');
  return read(document, url);
}

/** A mail that its site finds nothing in may still be a text that lists papers. */
async function readMail(digest: Digest): Promise<Reading> {
  if (!document.querySelector('a[href*="arxiv.org/abs/"], a[href*="arxiv.org%2Fabs%2F"]')) return { digest };
  const mailing = (await bring('mailing'))(document, digest.url);
  return { digest: mailing ? { ...mailing, site: digest.site } : digest };
}
