import type { PaperId } from '@/domain/paper';
import { idOfLink } from '@/domain/paper-link';
import { caps } from '@/domain/text';
import { type Branch, isBranch, textOf } from './tree';
import { isCitation, isLabel, isLong, isVolume, lettersOf } from './words';

/** A link or a heading: where a listing may have its title, or lead to its paper. */
export interface Spot {
  branch: Branch;
  text: string;
  address?: URL | undefined;
  /** The registered paper that it leads to. */
  id?: PaperId | undefined;
  /** It says "pdf", or what others on the page say too. */
  label: boolean;
  /** It may be a title. */
  long: boolean;
  /** It is in a heading, or around one. */
  headed: boolean;
}

const often = 3; // As labels are repeated
const longestLabel = 30; // UTF-16 code units; titles too may be listed again and again
const head = /^(h\d|dt|b|strong|t[dh])$/; // Headings, and what stands in their place

/** The links that lead somewhere, and the texts that may head a listing. */
export function findSpots(tree: Branch[], url: string): { links: Spot[]; heads: Spot[] } {
  const links = tree.flatMap((branch) => {
    const address = branch.name === 'a' && addressOf(branch, url);
    return address && !isOfReply(address) ? spotOf(branch, address) : [];
  });
  const heads = tree.filter(({ name, mixed }) => head.test(name) && (!mixed || /^h\d/.test(name)));
  return { links: withLabels(links), heads: withLabels(heads.map((branch) => spotOf(branch))) };
}

function spotOf(branch: Branch, address?: URL): Spot {
  const text = textOf(branch)
    .replace(/\(opens in [^)]{1,40}\)/i, '')
    .replace(/^\s*(\[[^\]]{1,12}\]\s*)+(?=\S)/, '')
    .trim();
  const near = [branch, branch.up, branch.up?.up, branch.parts[0]];
  const headed = near.some((part) => part && isBranch(part) && /^h\d/.test(part.name));
  const id = address && !isVolume(text) ? idOfLink(address) : undefined;
  return { branch, text, address, id, label: isLabel(text) || isCitation(text), long: isLong(text), headed };
}

/** What stands at different links again and again is a label. */
function withLabels(spots: Spot[]): Spot[] {
  const addresses = new Map<string, Set<string>>();
  const placesOf = ({ text }: Spot) => {
    const letters = lettersOf(text);
    const known = addresses.get(letters) ?? new Set();
    addresses.set(letters, known);
    return known;
  };
  for (const spot of spots) placesOf(spot).add(spot.address?.href ?? `${spot.branch.order}`);
  for (const spot of spots)
    if (spot.text.length <= longestLabel && placesOf(spot).size >= often) spot.label = true;
  return spots;
}

/** Whether an address leads to what somebody said of a paper: a place on its page, or a review. `#/…` is a page of its own. */
function isOfReply({ hash, searchParams }: URL): boolean {
  return /^#[^/!]/.test(hash) || searchParams.has('noteId');
}

/** Where a link leads, by way of those who count its clicks: `https://example.org/?url=https://arxiv.org/abs/…`. */
function addressOf({ element }: Branch, url: string): URL | undefined {
  const href = element.getAttribute('href') ?? '';
  if (!href || href.startsWith('#') || href.length > caps.address || !URL.canParse(href, url)) return;
  const address = new URL(href, url);
  if (!/^https?:$/.test(address.protocol)) return;
  for (const inner of address.searchParams.values())
    if (/^https?:\/\//.test(inner) && URL.canParse(inner) && new URL(inner).host !== address.host)
      return new URL(inner);
  return address;
}
