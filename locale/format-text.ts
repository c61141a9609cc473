import type { FormatName } from '@/domain/format';
import { type TextKey, text } from './text';

const names: Record<FormatName, TextKey> = {
  bibtex: 'exchangeFormatBibtex',
  ris: 'exchangeFormatRis',
  csl: 'exchangeFormatCsl',
  markdown: 'exchangeFormatMarkdown',
  obsidian: 'exchangeFormatObsidian',
  csv: 'exchangeFormatCsv',
  html: 'exchangeFormatHtml',
  links: 'exchangeFormatLinks',
  json: 'exchangeFormatJson',
};

/** A format of papers, as readers call it. */
export function formatText(format: FormatName): string {
  return text(names[format]);
}
