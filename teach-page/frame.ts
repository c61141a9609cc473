import type { Digest } from '@/sites/site';
import type { Aim } from './lesson';

const longestTitle = 400; // UTF-16 code units

/** What is framed on the page when the reader points at an element: the listing, or what the title may be. */
export function frameOf(aim: Aim, element: HTMLElement, digest: Digest | undefined): HTMLElement | undefined {
  if (aim === 'not') {
    const hit = digest?.listings.find(({ elements }) => elements.some((outer) => outer.contains(element)));
    return hit?.elements[0];
  }
  const outer =
    aim === 'title' || aim === 'also' ? element.closest<HTMLElement>('a, h1, h2, h3, h4, h5, h6') : null;
  return outer && (outer.textContent ?? '').length <= longestTitle ? outer : element;
}
