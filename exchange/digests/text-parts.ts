import { idsOf, isAside, isLongTitle, isNames, isOneName, isProse, isSentence, isTitle } from './line-kinds';
import { type Paragraph, paragraphsIn } from './paragraphs';

/** A paragraph, and whether it is an abstract or a part of one. */
export interface Part extends Paragraph {
  isProse: boolean;
}

/** A text taken apart at the titles of its papers. */
export interface TextParts {
  parts: Part[];
  /** Where papers begin: at paragraphs that say "Title:", or else at those that abstracts follow. */
  titles: number[];
  /** Whether authors have lines of their own, so that a single name is one too. */
  namesPeople: boolean;
}

export const titleLabel = /^title\s?:\s?(?=\S)/i;

const mostHave = 0.8; // Of the titles
const often = 3; // What stands in a text that many times is no title

/** Finds the titles of a text. There are none in one that says "Title:" nowhere and in which no abstracts prevail. */
export function textParts(written: string): TextParts {
  const parts = paragraphsIn(written).map((each) => ({ ...each, isProse: isProse(each.text) }));
  const labelled = parts.flatMap(({ text }, at) => (titleLabel.test(text) ? [at] : []));
  if (labelled.length > 0) return { parts, titles: labelled, namesPeople: true };
  const repeated = repeatedIn(parts);
  const main = mainOf(parts, repeated);
  freeLongTitles(main);
  takeShortAbstracts(main);
  const prose = parts.filter((part) => part.isProse);
  const names = parts.filter((part) => !part.isProse && isNames(part.text));
  const namesPeople = names.length * 3 >= prose.length;
  const prevails = lengthOf(prose) * 2 >= lengthOf(parts);
  return { parts, titles: prevails ? titlesIn(parts, repeated, namesPeople) : [], namesPeople };
}

function lengthOf(parts: Part[]): number {
  return parts.reduce((length, { text }) => length + text.length, 0);
}

/** The abstracts, and what may be a title. */
function mainOf(parts: Part[], repeated: Set<string>): Part[] {
  return parts.filter(
    (part) => part.isProse || !(isAside(part.text) || isNames(part.text) || repeated.has(formOf(part.text))),
  );
}

/** A long title may look like prose: no other title stands before it, and an abstract that is much longer behind it. */
function freeLongTitles(main: Part[]): void {
  const titles = main.filter(({ text }, at) => {
    const [before, after] = [main[at - 1], main[at + 1]];
    const isBetween = (before?.isProse ?? true) && after?.isProse;
    return isBetween && isLongTitle(text) && after.text.length > text.length * 2;
  });
  for (const title of titles) title.isProse = false;
}

/** An abstract may be one short sentence: it stands behind a title, and most titles have one. */
function takeShortAbstracts(main: Part[]): void {
  const isHead = (part: Part | undefined) => part && !part.isProse && !/[.。]$/.test(part.text);
  const short = main.filter(({ text, isProse }, at) => !isProse && isSentence(text) && isHead(main[at - 1]));
  const abstracts = short.length + main.filter(({ isProse }) => isProse).length;
  if (abstracts < (main.length - abstracts) * mostHave) return;
  for (const abstract of short) abstract.isProse = true;
}

function titlesIn(parts: Part[], repeated: Set<string>, namesPeople: boolean): number[] {
  const titles: number[] = [];
  let gap: number[] = []; // What may be a title since the last abstract
  for (const [at, { text, isProse }] of parts.entries()) {
    if (!isProse && !isAside(text) && !repeated.has(formOf(text))) gap.push(at);
    if (!isProse) continue;
    const chosen = titleAmong(gap, parts, namesPeople);
    const isNamed = (each: number) => isTitle(parts[each]!.text) && idsOf(parts[each]!.text).length > 0;
    titles.push(...gap.filter((each) => each === chosen || isNamed(each)));
    gap = [];
  }
  return titles;
}

/** The title of the abstract that follows: the last that lists no names. */
function titleAmong(gap: number[], parts: Part[], namesPeople: boolean): number | undefined {
  const textAt = (at: number) => parts[at]!.text;
  return (
    gap.findLast((at) => isTitle(textAt(at)) && !isPeople(textAt(at), namesPeople)) ??
    gap.find((at) => isTitle(textAt(at))) ??
    gap.at(-1)
  );
}

/** Whether it names authors, where a single name may be one. */
export function isPeople(text: string, namesPeople: boolean): boolean {
  return isNames(text) || (namesPeople && isOneName(text));
}

function repeatedIn(parts: Part[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text, isProse } of parts)
    if (!isProse) counts.set(formOf(text), (counts.get(formOf(text)) ?? 0) + 1);
  return new Set([...counts].flatMap(([form, count]) => (count >= often ? [form] : [])));
}

function formOf(text: string): string {
  return text.slice(0, 100).toLowerCase().replace(/\d+/g, '0');
}
