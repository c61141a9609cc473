import type { Paper, PaperId } from '@/domain/paper';
import type { Embedded } from './site';

/** What the page's own data say about its papers; undefined when there are none or they are not what we know. */
export function readEmbedded(
  page: Document,
  { at, attribute, as }: Embedded,
): Map<PaperId, Partial<Paper>> | undefined {
  const text = page.querySelector(at)?.getAttribute(attribute);
  if (!text) return;
  try {
    return as(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return; // Broken or too deep: the reader names it as a problem
    throw error;
  }
}
