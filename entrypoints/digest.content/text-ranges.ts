import type { Span } from '@/domain/verdict';

/**
 * The places in an element where stretches of a text stand. The element may hold more than the text (a label before
 * it) and may break it up; white space counts as one space. Empty when the text does not stand there as it is.
 */
export function rangesIn(element: Element, text: string, spans: Span[]): Range[] {
  const { shown, places } = collapse(element);
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

interface TextPlace {
  node: Text;
  at: number;
}

/** The text an element shows, with where each of its characters stands. */
function collapse(element: Element): { shown: string; places: TextPlace[] } {
  const places: TextPlace[] = [];
  let shown = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let at = 0; at < node.data.length; at++) {
      const character = /\s/.test(node.data[at]!) ? ' ' : node.data[at]!;
      if (character === ' ' && shown.endsWith(' ')) continue;
      shown += character;
      places.push({ node, at });
    }
  }
  return { shown, places };
}
