import type { Chunk } from './chunks';
import type { Line } from './lines';
import { isOfPaper } from './words';

const words =
  /\b(papers?|proceedings|proc\.|conference|workshop|symposium|journal|arxiv|preprints?|publications?|transactions|accepted|program(me)?|schedule|scholar|volume|vol\.|issue|articles|cited by|citations|doi|abs|posters?|forum|reading group)\b|\.pdf$/i;

/** Whether a page, an address or a listing speaks of papers. */
export function speaksOfPapers(text: string): boolean {
  return words.test(text);
}

/** How much a listing looks like one of a paper: 1 or less is nothing, 2 or more is sure. */
export function signsOf(chunks: Chunk[], lines: Line[], { length }: string[]): number {
  const text = lines.map(({ text }) => text.slice(0, 500)).join('\n');
  const links = chunks.flatMap(({ link }) => link ?? []);
  const leads = links.some(({ text }) => isOfPaper(text));
  if (length === 0 && !leads) return 0;
  const signs = [
    leads,
    leads && /\b(19|20)\d\d\b/.test(text),
    length > 0,
    length > 1,
    length > 1,
    length > 2 || /\bet al\b/.test(text),
    links.some(({ address }) => speaksOfPapers(address?.pathname ?? '')),
    speaksOfPapers(text),
  ];
  return signs.filter(Boolean).length / 2 + (leads ? 0.5 : 0);
}
