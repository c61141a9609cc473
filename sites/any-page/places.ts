import type { Spot } from './spots';
import { type Branch, isBlock, isBranch, type Part } from './tree';
import { mostOf } from './words';

/** Where a listing stands: some parts of an element, one after the other. */
export interface Place {
  up: Branch;
  parts: Part[];
  /** What made us find it. */
  lead: Spot;
}

const longestGap = 40; // Parts between the begins of two listings
const line = 8; // The level of what is no heading

/**
 * Spreads bases to the siblings that belong to their listings: the <dd> of a <dt>, what is between two headings, the
 * rest of a line. `before`: titles stand before the bases, as where only "pdf" is a link.
 */
export function placesOf(bases: Map<Branch, Spot[]>, covered: Set<Branch>, before: boolean): Place[] {
  const most = usualGap([...bases.keys()], before);
  return [...bases].flatMap(([base, [lead]]) => {
    const { up, at } = base;
    if (!up || !lead) return [];
    const own = Math.min(levelOf(base), line - 1);
    /** How far a listing goes from its base: forth, or back to where it begins. */
    const reach = (step: 1 | -1, most: number): number => {
      let to = at;
      for (let count = 1; ; to += step) {
        const part = up.parts[to + step];
        if (part === undefined) return to;
        if (!isBranch(part)) continue;
        const level = levelOf(part);
        if (bases.has(part) || covered.has(part) || ++count > most || level === 0) return to;
        if (level <= own) return step > 0 ? to : to + step;
      }
    };
    const end = before && isBlock(base) ? at : reach(1, most);
    return { up, parts: up.parts.slice(before ? reach(-1, Math.max(most, 2)) : at, end + 1), lead };
  });
}

/** How many elements most listings have, or, where headings begin them, the longest. */
function usualGap(bases: Branch[], longest: boolean): number {
  const gaps = bases.flatMap(({ up, at }, n) => {
    const next = bases[n + 1];
    if (!next || next.up !== up || next.at - at > longestGap) return [];
    return up!.parts.slice(at, next.at).filter(isBranch).length;
  });
  gaps.sort((a, b) => a - b);
  return (longest || (bases[0] && levelOf(bases[0]) < line) ? gaps.at(-1) : mostOf(gaps)) ?? 1;
}

/** What a heading's level is; terms are headings too, and lines end at breaks. */
function levelOf({ name }: Branch): number {
  return /^h\d/.test(name) ? Number(name[1]) : name === 'dt' ? line - 1 : /^[bh]r$/.test(name) ? 0 : line;
}
