import type { Span } from '@/domain/verdict';

/**
 * The places in an element where stretches of a text stand. The element may hold more than the text (a label before
 * it) and may break it up; white space counts as one space. Empty when the text does not stand there as it is.
 */
export function rangesIn(element: Element, text: string, spans: Span[]): Range[] {
  const { shown, places } = collapse(element, text.length + longestLabel);
  const offset = shown.indexOf(text);
  if (offset < 0) return [];
  return spans.flatMap(([start, end]) => {
    const from = places[offset + start];
    const to = places[offset + end - 1];
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(from.node, from.at);
    range.setEnd(to.node, to.at + 1);
    return [range];
  });
}

const longestLabel = 1_000; // What may stand before the text

interface TextPlace {
  node: Text;
  at: number;
}

/** The beginning of the text an element shows, with where each of its characters stands. */
function collapse(element: Element, most: number): { shown: string; places: TextPlace[] } {
  const places: TextPlace[] = [];
  let shown = '';
  let last = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let at = 0; at < node.data.length && places.length < most; at++) {
      const character = /\s/.test(node.data[at]!) ? ' ' : node.data[at]!;
      if (character === ' ' && last === ' ') continue;
      shown += character;
      last = character;
      places.push({ node, at });
    }
  }
  return { shown, places };
}
