import type { Place } from './places';
import type { Spot } from './spots';
import { type Branch, isBlock, isBranch, type Part, textOf } from './tree';

/** A piece of a listing's text: a link, an element without links, or loose text. */
export interface Chunk {
  text: string;
  /** The element that shows it. */
  branch: Branch;
  /** `branch` shows more than this. */
  loose: boolean;
  /** In a heading, or bold. */
  head: boolean;
  /** Chunks of one line have one number. */
  line: number;
  link: Spot | undefined;
  /** Where it stands in its listing. Equal for the chunks of two listings that stand alike. */
  key: string;
}

/** The pieces of a listing in page order. */
export function chunksOf({ up, parts }: Place, spots: Map<Branch, Spot>): Chunk[] {
  const chunks: Chunk[] = [];
  const alike = new Map<string, number>();
  const add = (part: Part, branch: Branch, head: boolean, link: Spot | undefined): void => {
    const path = `${branch.name} ${branch.up?.name} ${branch.up?.up?.name}`;
    const before = alike.get(path) ?? 0;
    alike.set(path, before + 1);
    const text = textOf(part);
    if (text || link)
      chunks.push({ text, branch, loose: !isBranch(part), head, line, link, key: path + before });
  };
  let line = 0;
  const left: [part: Part | undefined, owner: Branch, head: boolean, link: Spot | undefined][] = [];
  const push = (parts: Part[], owner: Branch, head: boolean, link: Spot | undefined): void => {
    for (let at = parts.length - 1; at >= 0; at--) left.push([parts[at], owner, head, link]);
  };
  push(parts, up, false, undefined);
  for (let next = left.pop(); next; next = left.pop()) {
    const [part, owner, inHead, inLink] = next;
    if (part === undefined) line++;
    else if (!isBranch(part)) add(part, owner, inHead, inLink);
    else {
      const head = inHead || /^(h\d|dt|b|strong)$/.test(part.name);
      const link = spots.get(part) ?? inLink;
      if (isBlock(part)) {
        line++;
        left.push([undefined, part, false, link]);
      }
      if (part.mixed) push(part.parts, part, head, link);
      else add(part, part, head, link);
    }
  }
  return chunks;
}
