import type { Entry } from './entry';
import { unmark, write } from './mark';
import type { Strip } from './strip';

const nearby = '300px'; // How close to the view a listing gets its strip
const patience = 10; // Times a page may take a strip out before we leave it out

export interface Places {
  /** Shows the entries' strips as they come near the reader's view, and takes those of others away. */
  show: (entries: Map<HTMLElement, Entry>) => void;
  /** The strip of one listing, at once. */
  of: (element: HTMLElement) => Strip;
}

interface Place {
  strip: Strip;
  times: number;
}

/**
 * Keeps one strip in each listing that is near the reader's view, and has marks drawn there; on paper they are drawn
 * everywhere. Strips take no room of the page's. Until `signal` aborts.
 */
export function keepPlaces(
  makeStrip: (element: HTMLElement) => Strip,
  showIn: (strip: Strip, entry: Entry) => void,
  signal: AbortSignal,
): Places {
  const places = new Map<HTMLElement, Place | undefined>();
  let entries = new Map<HTMLElement, Entry>();

  const near = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) if (isIntersecting) place(target as HTMLElement);
    },
    { rootMargin: nearby },
  );

  function place(element: HTMLElement): Strip {
    near.unobserve(element);
    const { strip, times } = places.get(element) ?? { strip: makeStrip(element), times: 0 };
    const missing = strip.host.parentElement !== element;
    if (missing && times < patience) {
      element.querySelector('paperlight-paper')?.remove(); // An empty copy, when the page has cloned the listing
      element.append(strip.host);
    }
    places.set(element, { strip, times: times + Number(missing) });
    const entry = entries.get(element);
    if (entry) showIn(strip, entry);
    drawMarks(element);
    return strip;
  }

  function drawMarks(element: HTMLElement): void {
    for (const own of entries.get(element)?.listing.elements ?? []) write(own, 'data-paperlight-near', '');
  }

  window.addEventListener('beforeprint', () => [...entries.keys()].forEach(drawMarks), { signal });

  function leave(element: HTMLElement): void {
    near.unobserve(element);
    places.get(element)?.strip.host.remove();
    places.delete(element);
    for (const own of entries.get(element)?.listing.elements ?? []) unmark(own);
  }

  return {
    show(now) {
      for (const element of places.keys()) if (!now.has(element)) leave(element);
      entries = now;
      for (const element of now.keys()) {
        if (places.get(element)) place(element);
        else if (!places.has(element)) {
          places.set(element, undefined);
          near.observe(element);
        }
      }
    },
    of: place,
  };
}
