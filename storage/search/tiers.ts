import type { PartOfIndex } from './stored';

const fan = 8; // So many segments of about one size become one
const smallest = 64; // Papers: what is smaller counts as of one size
const mostStruck = 1 / 3;

/** The segments that are to become one now, so that there are few; in all, each paper is merged a few times. */
export function dueToMerge(parts: PartOfIndex[]): PartOfIndex[] {
  const hollow = parts.filter(({ papers, struck }) => struck.length > papers * mostStruck);
  if (hollow.length > 0) return hollow;
  const alike = (tier: number) => parts.filter((part) => tierOf(part) === tier);
  return parts.map((part) => alike(tierOf(part))).find((some) => some.length >= fan) ?? [];
}

function tierOf({ papers }: PartOfIndex): number {
  return Math.floor(Math.log(Math.max(papers, smallest)) / Math.log(fan));
}
