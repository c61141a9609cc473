import { othersTurn } from '@/domain/slices';
import { beginnings, type Entry } from './entry';
import { unmark, write } from './mark';
import type { Strip } from './strip';

const nearby = 300; // Pixels from the view within which a listing gets its strip
const patience = 10; // Times a page may take strips out of a listing before we leave them out

export interface Places {
  /** Builds strips for those of these listings that are near the view, in short steps: for when nothing is shown yet. */
  prepare: (elements: HTMLElement[]) => Promise<void>;
  /** Shows the entries' strips as they come near the reader's view, and takes those of others away. */
  show: (entries: Map<HTMLElement, Entry>) => void;
  /** The strip of one listing, at once. */
  of: (element: HTMLElement) => Strip;
  /** Whether this is a strip that was taken away from here, not by the page. */
  isTakenOut: (node: Node) => boolean;
}

interface Place {
  /** While the listing is near the view. */
  strip: Strip | undefined;
  /** How often the page has taken a strip out. */
  losses: number;
}

/**
 * Keeps one strip in each listing that is near the reader's view, and has marks drawn there; on paper they are drawn
 * everywhere. `drawn` hears for which entries. Strips take no room of the page's. Until `signal` aborts.
 */
export function keepPlaces(
  makeStrip: (entryHere: () => Entry | undefined) => Strip,
  showIn: (strip: Strip, entry: Entry) => void,
  drawn: (entries: Entry[]) => void,
  signal: AbortSignal,
): Places {
  const places = new Map<HTMLElement, Place>();
  const takenOut = new WeakSet<Node>();
  const expected = new Map<HTMLElement, Strip | undefined>(); // What is near the view before anything is shown
  let entries = new Map<HTMLElement, Entry>(); // By where each of their places begins
  const stripFor = (element: HTMLElement) => makeStrip(() => entries.get(element));

  const near = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes)
        if (isIntersecting) place(target as HTMLElement);
        else leaveBehind(target as HTMLElement);
      tellNear();
    },
    { rootMargin: `${nearby}px` },
  );

  function place(element: HTMLElement): Strip {
    const { strip: before, losses: lost } = places.get(element) ?? { strip: undefined, losses: 0 };
    const strip = before ?? expected.get(element) ?? stripFor(element);
    const isMissing = strip.host.parentElement !== element;
    const losses = lost + Number(isMissing && before !== undefined);
    if (isMissing && losses < patience) {
      element.querySelector('paperlight-paper')?.remove(); // An empty copy, when the page has cloned the listing
      element.append(strip.host);
    }
    places.set(element, { strip, losses });
    const entry = entries.get(element);
    if (entry) showIn(strip, entry);
    drawMarks(element, '');
    return strip;
  }

  /** Takes back what is for the view alone, so that a page without end stays light. Where the focus is, it stays. */
  function leaveBehind(element: HTMLElement): void {
    const { strip, losses = 0 } = places.get(element) ?? {};
    if (!strip || strip.host === document.activeElement) return;
    takeOut(strip);
    places.set(element, { strip: undefined, losses });
    drawMarks(element, undefined);
  }

  function takeOut({ host }: Strip): void {
    takenOut.add(host);
    host.remove();
  }

  function drawMarks(element: HTMLElement, near: '' | undefined): void {
    for (const own of elementsAt(element, entries.get(element))) write(own, 'data-paperlight-near', near);
  }

  const tellNear = () => {
    const shown = [...entries.keys()].filter((element) => places.get(element)?.strip);
    drawn([...new Set(shown.map((element) => entries.get(element)!))]);
  };

  const drawAll = () => {
    for (const element of entries.keys()) drawMarks(element, '');
    drawn([...new Set(entries.values())]);
  };
  window.addEventListener('beforeprint', drawAll, { signal });

  function leave(element: HTMLElement): void {
    near.unobserve(element);
    const { strip } = places.get(element) ?? {};
    if (strip) takeOut(strip);
    places.delete(element);
    for (const own of elementsAt(element, entries.get(element))) unmark(own);
  }

  function firstOf(now: typeof entries): HTMLElement[] {
    const known = [...expected.keys()].filter((element) => now.has(element));
    return known.length > 0 ? known : nearIn(now.keys());
  }

  return {
    async prepare(elements) {
      await othersTurn();
      for (const element of nearIn(elements)) expected.set(element, undefined);
      for (const element of expected.keys()) {
        await othersTurn();
        if (expected.has(element)) expected.set(element, stripFor(element));
      }
    },
    show(listed) {
      const now = byPlace(listed);
      for (const element of places.keys()) if (!now.has(element)) leave(element);
      entries = now;
      const first = places.size > 0 ? [] : firstOf(now); // Before anything is written
      for (const element of now.keys()) {
        if (places.get(element)?.strip) place(element);
        else if (!places.has(element)) {
          places.set(element, { strip: undefined, losses: 0 });
          near.observe(element);
        }
      }
      for (const element of first) place(element); // The observer would have the page laid out once more
      if (now.size > 0) expected.clear();
      tellNear();
    },
    of: place,
    isTakenOut: (node) => takenOut.has(node),
  };
}

/** The entries by where each of their places begins: the first ones in page order. */
function byPlace(entries: Map<HTMLElement, Entry>): Map<HTMLElement, Entry> {
  const again = [...entries.values()].filter(({ listing }) => listing.places);
  if (again.length === 0) return entries;
  const places = again.flatMap((entry) => beginnings(entry).map((element) => [element, entry] as const));
  return new Map([...entries, ...places]);
}

/** The elements of the place that begins here. */
function elementsAt(element: HTMLElement, entry: Entry | undefined): HTMLElement[] {
  const { listing } = entry ?? {};
  return (listing?.places?.find(({ elements }) => elements[0] === element) ?? listing)?.elements ?? [];
}

/** Those near the view, down to the first below it: what stands elsewhere, the observer tells. */
function nearIn(elements: Iterable<HTMLElement>): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of elements) {
    const { top, bottom, height } = element.getBoundingClientRect(); // All 0 of what is hidden
    if (top >= window.innerHeight + nearby) break;
    if (height > 0 && bottom > -nearby) found.push(element);
  }
  return found;
}
