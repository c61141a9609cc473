const deepest = 5_000; // Elements in each other: browsers take a time for them that grows with the square
const nesting =
  /<(\/?)(?:address|article|aside|blockquote|center|details|dialog|dir|div|dl|fieldset|fig\w+|footer|form|header|hgroup|main|menu|nav|ol|pre|search|section|summary|table|ul)\b/gi;

/** Parses a text without running or loading anything. One whose elements are nested without end is not opened: it is empty. */
export function openPage(written: string, type: 'text/html' | 'text/xml'): Document {
  const isEndless = type === 'text/html' && isTooDeep(written);
  return new DOMParser().parseFromString(isEndless ? '' : written, type);
}

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, isEnd] of html.matchAll(nesting)) {
    depth = isEnd ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
}
