import type { GivenPaper } from '@/domain/library';
import { writeBackup } from '@/exchange/backup';
import type { WriteOptions } from './options';

/** Papers with all that is known of them, as a backup that holds nothing else: `readBackup` reads it. */
export function writeSelection(papers: GivenPaper[], { at = new Date() }: WriteOptions = {}): string {
  const library = papers.map((paper) => ({ ...paper, savedAt: paper.savedAt ?? at.getTime() }));
  return writeBackup({ library, interests: [], judgements: [], sites: [], settings: undefined }, at);
}
