import { parseAddress } from '@/domain/address';

/**
 * Whether an address matches a match pattern, in which `*` stands for any text; the fragment does not count.
 * Takes linear time. Patterns must name their host in full: `https://arxiv.org/list/*`.
 */
export function isMatch(pattern: string, address: string): boolean {
  const plain = plainAddress(address);
  return plain !== undefined && covers(pattern, plain);
}

/** An address in its normal form and without its fragment; undefined when it is none. */
export function plainAddress(address: string): string | undefined {
  return parseAddress(address)?.href.replace(/#.*$/s, '');
}

/** `isMatch` of a plain address, for many patterns. */
export function covers(pattern: string, plain: string): boolean {
  return isGlobMatch(pattern.split('*'), plain);
}

function isGlobMatch([start = '', ...rest]: string[], text: string): boolean {
  const end = rest.pop();
  if (end === undefined) return text === start;
  if (!text.startsWith(start)) return false;
  let at = start.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - end.length >= at && text.endsWith(end);
}
