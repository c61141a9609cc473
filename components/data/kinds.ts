import type { TheirTable } from '@/domain/theirs';
import type { TextKey } from '@/locale/text';

/** What the tables of theirs are called. */
export const kinds: [TheirTable, TextKey][] = [
  ['library', 'optionsKindLibrary'],
  ['interests', 'optionsKindInterests'],
  ['judgements', 'optionsKindJudgements'],
  ['sites', 'optionsKindSites'],
  ['settings', 'optionsKindSettings'],
];
