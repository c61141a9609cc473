import { cleanText } from './text';

const mostTags = 100; // Of one paper, as many as a backup can hold
const longestTag = 100; // UTF-16 code units

/** A tag as it is kept: trimmed, at most 100 characters; empty for none. */
export function cleanTag(tag: string): string {
  return cleanText(tag, longestTag);
}

/** Tags as a paper keeps them: each once, at most 100. */
export function cleanTags(tags: string[]): string[] {
  const clean = tags.slice(0, mostTags * 10).map(cleanTag);
  return [...new Set(clean)].filter((tag) => tag !== '').slice(0, mostTags);
}
