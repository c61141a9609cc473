import type { Origin } from './library';
import { cleanText } from './text';

const scheme = 'opened:';
const longest = { site: 60, name: 200 }; // UTF-16 code units

/** Where papers are met that the reader opened as a file or pasted, by its name. That is no web address: it leads nowhere. */
export function openedAs(name: string): Origin {
  return { site: cleanText(name, longest.site), url: scheme + cleanText(name, longest.name) };
}

/** Whether an address names something that the reader opened: no web address, and no link. */
export function isOpened(url: string): boolean {
  return url.startsWith(scheme) && url.length <= scheme.length + longest.name;
}
