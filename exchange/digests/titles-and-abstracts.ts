import type { Paper } from '@/domain/paper';
import type { Unread } from './collect';
import { idsOf, isAside, isNames, isOneName, isProse, isTitle, withoutIds } from './line-kinds';
import { makePaper } from './make-paper';
import { namesIn } from './names';
import { type Paragraph, paragraphsIn } from './paragraphs';

// Text as copied from a page: titles, each before its abstract, and between them authors, ids, dates and parts of the page.

interface Text {
  paragraphs: Paragraph[];
  isProse: boolean[];
  /** Where papers begin: at paragraphs that say "Title:", or else at those that abstracts follow. */
  titles: number[];
  /** Whether authors have lines of their own, so that a single name is one too. */
  namesPeople: boolean;
  /** Whether ids stand before their titles. */
  idsLead: boolean;
}

const titleLabel = /^title\s?:\s?(?=\S)/i;
const often = 3; // What stands in a text that many times is no title

/** The papers of a text in which abstracts follow their titles. Takes linear time. */
export function* papersInText(written: string): Generator<Paper | Unread> {
  const text = structured(paragraphsIn(written));
  const firstProse = text.isProse.indexOf(true);
  if (firstProse >= 0 && (text.titles[0] ?? firstProse) >= firstProse)
    yield { unread: 'paper', line: text.paragraphs[firstProse]!.line };
  for (const [at, title] of text.titles.entries()) {
    const before = text.paragraphs.slice(at === 0 ? 0 : text.titles[at - 1]! + 1, title);
    const after = text.paragraphs.slice(title + 1, text.titles[at + 1]);
    const lead = text.idsLead ? trailing(before) : [];
    const own =
      text.idsLead && at + 1 < text.titles.length
        ? after.slice(0, after.length - trailing(after).length)
        : after;
    yield paperOf(text, text.paragraphs[title]!, lead, own) ?? {
      unread: 'paper',
      line: text.paragraphs[title]!.line,
    };
  }
}

function structured(paragraphs: Paragraph[]): Text {
  const prose = paragraphs.map(({ text }) => isProse(text));
  const labelled = paragraphs.flatMap(({ text }, at) => (titleLabel.test(text) ? [at] : []));
  const namesPeople =
    labelled.length > 0 ||
    paragraphs.filter(({ text }, at) => !prose[at] && isNames(text)).length * 3 >=
      prose.filter(Boolean).length;
  const titles = labelled.length > 0 ? labelled : titlesIn(paragraphs, prose, namesPeople);
  const idsLead = paragraphs.slice(0, titles[0] ?? 0).some(({ text }) => idsOf(text).length > 0);
  return { paragraphs, isProse: prose, titles, namesPeople, idsLead };
}

function titlesIn(paragraphs: Paragraph[], prose: boolean[], namesPeople: boolean): number[] {
  const repeated = repeatedIn(paragraphs, prose);
  const isCandidate = ({ text }: Paragraph) => !isAside(text) && !repeated.has(form(text));
  const titles: number[] = [];
  let gap: number[] = []; // The candidates since the last abstract
  for (const [at, paragraph] of paragraphs.entries()) {
    if (!prose[at]) {
      if (isCandidate(paragraph)) gap.push(at);
      continue;
    }
    const isNamed = (each: number) =>
      isTitle(paragraphs[each]!.text) && idsOf(paragraphs[each]!.text).length > 0;
    const chosen = titleAmong(gap, paragraphs, namesPeople);
    titles.push(...gap.filter((each) => each === chosen || isNamed(each)));
    gap = [];
  }
  return titles;
}

/** The title of the abstract that follows: the last candidate that lists no names and ends no sentence. */
function titleAmong(gap: number[], paragraphs: Paragraph[], namesPeople: boolean): number | undefined {
  const textAt = (at: number) => paragraphs[at]!.text;
  const isPeople = (at: number) => isNames(textAt(at)) || (namesPeople && isOneName(textAt(at)));
  return (
    gap.findLast((at) => isTitle(textAt(at)) && !isPeople(at)) ??
    gap.findLast((at) => isTitle(textAt(at))) ??
    gap.at(-1)
  );
}

function repeatedIn(paragraphs: Paragraph[], prose: boolean[]): Set<string> {
  const counts = new Map<string, number>();
  for (const [at, { text }] of paragraphs.entries())
    if (!prose[at]) counts.set(form(text), (counts.get(form(text)) ?? 0) + 1);
  return new Set([...counts].flatMap(([text, count]) => (count >= often ? [text] : [])));
}

function form(text: string): string {
  return text.slice(0, 100).toLowerCase().replace(/\d+/g, '0');
}

/** The paragraphs at the end that stand before the next paper: from the last one that names an id. */
function trailing(paragraphs: Paragraph[]): Paragraph[] {
  const last = paragraphs.findLastIndex(
    ({ text }) => isAside(text) && text.length < 300 && idsOf(text).length > 0,
  );
  return last < 0 ? [] : paragraphs.slice(last);
}

function paperOf(text: Text, title: Paragraph, lead: Paragraph[], own: Paragraph[]): Paper | undefined {
  const start = own.findIndex((paragraph) => isProse(paragraph.text));
  const end = own.findIndex((paragraph, at) => at > start && !isProse(paragraph.text));
  const abstract = start < 0 ? [] : own.slice(start, end < 0 ? undefined : end);
  const between = start < 0 ? own : own.slice(0, start);
  const asides = own.filter((paragraph) => !abstract.includes(paragraph)).map((each) => each.text);
  const isPeople = ({ text: line }: Paragraph) =>
    isNames(line) || (text.namesPeople && !isAside(line) && isOneName(line));
  const people = between.find(isPeople)?.text ?? '';
  const written = title.text.replace(titleLabel, '').replace(/^\*\*(.*)\*\*$/, '$1');
  return makePaper({
    ids: [title.text, ...lead.map((each) => each.text), ...asides].flatMap(idsOf),
    title: withoutIds(written) || written,
    ...namesIn(people.replace(/^(?:authors?|by)\s?:\s?/i, '')),
    abstract: abstract
      .map((each) => each.text)
      .join(' ')
      .replace(/^abstract\s?[:.—–-]\s?/i, ''),
    categories:
      labelled(asides, /^(?:subjects?|categories)\s?:/i).match(/(?<=\()[a-z-]+(?:\.[A-Za-z-]+)?(?=\))/g) ??
      [],
    comment: labelled(asides, /^comments?\s?:/i),
    replaced: lead.some((each) => /\(replaced\)/.test(each.text)),
  });
}

function labelled(asides: string[], label: RegExp): string {
  return asides.find((text) => label.test(text))?.replace(label, '') ?? '';
}
