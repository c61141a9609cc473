import type { PaperId } from './paper';

/** What tells whether two ids name one paper. */
export interface Name {
  id: PaperId;
  /** The folded title; empty when it is not known. */
  title: string;
  /** The first author as printed. */
  author?: string;
  year?: number;
}
