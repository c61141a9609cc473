import type { PaperId } from '@/domain/paper';

/** How a reading of a page agrees with what is on it. */
export interface Score {
  /** The share of the papers on the page that were found, 0 to 1. */
  recall: number;
  /** The share of the papers found that are on the page, 0 to 1; 1 when none was found. */
  precision: number;
  /** Papers found under the title of another, or of none. */
  mistaken: number;
  /** The ids of papers found that are not listed. */
  strangers: PaperId[];
}

/** A paper as the page shows it. */
export interface Shown {
  id: PaperId;
  title: string;
  aliases?: PaperId[];
}

/** A paper is found when its title and one of its ids are. */
export function score(found: Shown[], shown: Shown[]): Score {
  const titles = new Map(shown.flatMap((paper) => idsOf(paper).map((id) => [id, paper.title] as const)));
  const titleOf = (paper: Shown) =>
    idsOf(paper)
      .map((id) => titles.get(id))
      .find((title) => title !== undefined);
  const right = found.filter((paper) => titleOf(paper) === paper.title);
  const covered = new Set(right.flatMap(idsOf));
  const missed = shown.filter((paper) => !idsOf(paper).some((id) => covered.has(id))).length;
  return {
    recall: shown.length === 0 ? 1 : 1 - missed / shown.length,
    precision: found.length === 0 ? 1 : right.length / found.length,
    strangers: found.filter((paper) => titleOf(paper) === undefined).map(({ id }) => id),
    mistaken: found.filter((paper) => ![undefined, paper.title].includes(titleOf(paper))).length,
  };
}

/** Names by title differ when a page does not tell the author or the year any more. */
function idsOf({ id, aliases = [] }: Shown): string[] {
  return [id, ...aliases].map((name) => name.replace(/^(title:.*?)--.*$/, '$1'));
}
