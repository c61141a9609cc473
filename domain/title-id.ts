import type { PaperId } from './paper';
import { fold } from './relevance/fold';

const longestName = 300; // UTF-16 code units

/**
 * Names a paper that is known by its title alone: `title:attention-is-all-you-need`. Titles that differ only in case,
 * accents and signs name the same paper. Undefined for a title without letters and digits.
 */
export function titleId(title: string): PaperId | undefined {
  const words =
    fold(title)
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join('-') ?? '';
  const name = words.slice(0, longestName).replace(/[\uD800-\uDBFF]$/, '');
  return name === '' ? undefined : `title:${name}`;
}
