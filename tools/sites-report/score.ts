import type { PaperId } from '@/domain/paper';

/** How a reading of a page agrees with what is on it. */
export interface Score {
  /** The share of the papers on the page that were found, 0 to 1. */
  recall: number;
  /** The share of the papers found that are on the page, 0 to 1; 1 when none was found. */
  precision: number;
}

/** A paper as the page shows it. */
export interface Shown {
  id: PaperId;
  title: string;
}

/** A paper is found when both its id and its title are. */
export function score(found: Shown[], shown: Shown[]): Score {
  const known = new Set(shown.map(nameOf));
  const right = new Set(found.map(nameOf).filter((name) => known.has(name))).size;
  return {
    recall: shown.length === 0 ? 1 : right / known.size,
    precision: found.length === 0 ? 1 : right / found.length,
  };
}

function nameOf({ id, title }: Shown): string {
  return `${id} ${title}`;
}
