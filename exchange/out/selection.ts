import type { GivenPaper } from '@/domain/library';
import type { Theirs } from '@/domain/theirs';
import { writeBackup } from '@/exchange/backup';
import { sift } from '@/exchange/sift';
import type { WriteOptions } from './options';

/** Papers with all that is known of them, as a backup that holds nothing else: `readBackup` reads it. */
export function writeSelection(papers: GivenPaper[], { at = new Date() }: WriteOptions = {}): string {
  return writeBackup(asTheirs(papers, at), at);
}

/** How many of the papers such a backup holds: those that are not sound are only named in it. */
export function countSound(papers: GivenPaper[], { at = new Date() }: WriteOptions = {}): number {
  return sift(asTheirs(papers, at)).sound.library.length;
}

function asTheirs(papers: GivenPaper[], at: Date): Theirs {
  const library = papers.map((paper) => ({ ...paper, savedAt: paper.savedAt ?? at.getTime() }));
  return { library, interests: [], judgements: [], sites: [], settings: undefined };
}
