import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { idOfLink, webId } from '@/domain/paper-link';
import { findPages } from '@/tools/find-pages';
import type { Shown } from './score';

/** A page whose papers are known. */
export interface KnownPage {
  file: string;
  html: string;
  url: string;
  shown: Shown[];
}

/** Captured pages with their truths; none when the folder is absent. */
export function capturedPages(folder: string): KnownPage[] {
  return findPages(folder).map((file) => {
    const { url, papers } = JSON.parse(readFileSync(file.replace(/html$/, 'json'), 'utf8')) as Truth;
    return { file, html: readFileSync(file, 'utf8'), url, shown: papers.map(shownIn) };
  });
}

/** The project's own pages with the digests they give. */
export function ownPages(folder: string): (KnownPage & { problems: string[] })[] {
  return findPages(folder).map((file) => {
    const html = readFileSync(file, 'utf8');
    const digest = JSON.parse(readFileSync(join(file, '../digest.json'), 'utf8')) as OwnDigest;
    const url = /^<!-- (\S+) -->/.exec(html)?.[1] ?? '';
    return { file, html, url, shown: digest.papers, problems: digest.problems };
  });
}

interface OwnDigest {
  papers: Shown[];
  problems: string[];
}

interface Truth {
  url: string;
  papers: (Partial<Shown> & { title: string; link: string })[];
}

function shownIn({ id, title, link }: Truth['papers'][number]): Shown {
  const named = id ?? idOfLink(new URL(link)) ?? webId(new URL(link));
  if (!named) throw new Error(`No paper is named by ${link}.`);
  return { id: named, title };
}
