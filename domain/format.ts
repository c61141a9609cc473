/** The formats that papers leave in, in the order that they are offered in. */
export const formatNames = [
  'bibtex',
  'ris',
  'csl',
  'markdown',
  'obsidian',
  'csv',
  'html',
  'links',
  'json',
] as const;
export type FormatName = (typeof formatNames)[number];
