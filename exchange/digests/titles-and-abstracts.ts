import type { Paper } from '@/domain/paper';
import type { Unread } from './collect';
import { idsOf, isAside, withoutIds } from './line-kinds';
import { makePaper } from './make-paper';
import { namesIn } from './names';
import { isPeople, type Part, type TextParts, textParts, titleLabel } from './text-parts';

// Text as copied from a page: titles, each before its abstract, and between them authors, ids, dates and parts of the page.

const byline = /^(?:authors?|by)\s?:/i;

/** The papers of a text in which abstracts follow their titles. Takes linear time. */
export function* papersInText(written: string): Generator<Paper | Unread> {
  const text = textParts(written);
  const { parts, titles } = text;
  const [first = parts.length] = titles;
  const untitled = parts.find(({ isProse }, at) => isProse && at < first);
  if (untitled && titles.length > 0) yield { unread: 'paper', line: untitled.line };
  const head = titles.length > 0 ? parts.slice(0, first) : [];
  const idsLead = head.some((part) => !part.isProse && idsOf(part.text).length > 0);
  let lead = idsLead ? leadOf(head) : [];
  for (const [at, title] of titles.entries()) {
    const after = parts.slice(title + 1, titles[at + 1]);
    const next = idsLead && at + 1 < titles.length ? leadOf(after) : [];
    const own = after.slice(0, after.length - next.length);
    yield paperOf(text, parts[title]!, lead, own) ?? { unread: 'paper', line: parts[title]!.line };
    lead = next;
  }
}

/** The parts at the end that stand before the next title: from the last that names an id. */
function leadOf(parts: Part[]): Part[] {
  const last = parts.findLastIndex(
    ({ text, isProse }) => !isProse && isAside(text) && idsOf(text).length > 0,
  );
  return last < 0 ? [] : parts.slice(last);
}

function paperOf({ namesPeople }: TextParts, title: Part, lead: Part[], own: Part[]): Paper | undefined {
  const start = own.findIndex(({ isProse }) => isProse);
  const length = start < 0 ? 0 : own.slice(start).findIndex(({ isProse }) => !isProse);
  const end = length < 0 ? own.length : start + length;
  const between = own.slice(0, start < 0 ? undefined : start);
  const asides = textsOf(
    [...between, ...own.slice(start < 0 ? own.length : end)].filter((part) => !part.isProse),
  );
  const people = textsOf(between).find((text) => !isAside(text) && isPeople(text, namesPeople));
  const written = title.text.replace(titleLabel, '').replace(/^\*\*(.*)\*\*$/, '$1');
  return makePaper({
    ids: [title.text, ...textsOf(lead), ...asides].flatMap(idsOf),
    title: withoutIds(written) || written,
    ...namesIn((people ?? labelled(asides, byline)).replace(byline, '')),
    abstract: textsOf(own.slice(Math.max(0, start), start < 0 ? 0 : end))
      .join(' ')
      .replace(/^abstract\s?[:.—–-]\s?/i, ''),
    categories: codesIn(labelled(asides, /^(?:subjects?|categories)\s?:/i)),
    comment: labelled(asides, /^comments?\s?:/i),
    replaced: lead.some(({ text }) => /\(replaced\)/.test(text)),
  });
}

function textsOf(parts: Part[]): string[] {
  return parts.map(({ text }) => text);
}

/** What follows a label such as "Comments:"; empty when nothing has it. */
function labelled(texts: string[], label: RegExp): string {
  return texts.find((text) => label.test(text))?.replace(label, '') ?? '';
}

/** "Computation and Language (cs.CL); Machine Learning (cs.LG)": the codes. */
function codesIn(subjects: string): string[] {
  return subjects.match(/(?<=\()[a-z-]+(?:\.[A-Za-z-]+)?(?=\))/g) ?? [];
}
