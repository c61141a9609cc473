import { build } from './build';

export interface Steady {
  element: HTMLElement;
  /** Shows the words of these counts, each of which is at most `most`. */
  show: (words: (...counts: number[]) => string, counts: number[], most: number) => void;
}

/** Words with counts in them that take the same room while the largest keeps its number of digits: nothing beside them moves. */
export function buildSteady(part: string): Steady {
  const element = build('span', { part: `steady ${part}` });
  return {
    element,
    show(words, counts, most) {
      const widest = 10 ** String(most).length - 1;
      element.textContent = words(...counts);
      element.dataset.widest = words(...counts.map(() => widest));
    },
  };
}
