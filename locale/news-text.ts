import type { Fact } from '@/domain/news';
import { text } from './text';

/** News in two pieces: our word for it and the page's own words, which belong into a `<bdi>`. */
export function newsText({ kind, what }: Fact): { label: string; words: string } {
  if (kind === 'accepted') return { label: '', words: what };
  if (kind === 'replaced') return { label: text('commonNewsReplaced'), words: '' };
  return { label: text('commonNewsPublished'), words: what.replace(/^doi:/, 'doi.org/') };
}
