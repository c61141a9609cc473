import type { GivenPaper } from '@/domain/library';

/** One entry of a file: the paper that it tells of, what is wrong with it, or that it was read `ahead` of all papers. */
export type Entry = {
  /** Where it begins in the text, in UTF-16 code units; never less than that of the entry before. */
  at: number;
  /** Its line, from 1, where that is known already. */
  line?: number | undefined;
} & ({ paper: GivenPaper } | { says: string } | { ahead: true });
