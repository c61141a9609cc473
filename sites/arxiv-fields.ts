import { type PaperId, partsOf } from '@/domain/paper';

// What the kinds of pages of arXiv share.

export function arxivLink(id: PaperId): string {
  return `https://arxiv.org/abs/${partsOf(id)[1]}`;
}

/** "Ada Example, Berta Example (12 additional authors not shown)" */
export function moreAuthorsIn([text]: [string, ...string[]]): number {
  return Number(/(\d+) additional author/.exec(text)?.[1] ?? 0);
}
