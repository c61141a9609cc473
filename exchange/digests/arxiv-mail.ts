import { arxivId } from '@/domain/arxiv-number';
import { dateIn } from '@/domain/dates';
import type { Paper, PaperId } from '@/domain/paper';
import { doiId } from '@/domain/paper-link';
import { withAccents } from '@/domain/tex';
import { caps, cleanText } from '@/domain/text';
import type { Unread } from './collect';
import { linesOf } from './decode-text';
import { makePaper } from './make-paper';
import { namesIn } from './names';

// arXiv's daily mailing. A record stands between lines of `\\`: fields, then `\\` and the abstract, then `\\ ( its link )`.

interface MailRecord {
  line: number;
  fields: string[];
  abstract: string[];
  isCut: boolean;
}

const mostLines = 2_000; // Of a record's fields, and of its abstract
const opening = /^\\\\\s*$/;
const start = /^\s*(?:arXiv:|Paper\b|Title:|Date:)/;
const ending = /^(?:-{20,}|%[-%]{10,}|\\\\ *\()/;
const field =
  /^\s{0,1}(Date|Title|Authors?|Categories|Comments?|Report-no|Journal-ref|DOI|MSC-class|ACM-class|Proxy|License|Subj-class)(?: \([^:()]{0,20}\))?:(.*)$/i;

/** Whether a text holds records of arXiv's mailing. */
export function isArxivMail(text: string): boolean {
  return /^[> ]{0,9}\\\\[ \t]*\n[> \t\n]*(?:arXiv:|Paper\b)/m.test(text);
}

/** The papers of a mailing: new ones, cross-lists and replacements, which may have no abstract. Takes linear time. */
export function* papersInMailing(text: string): Generator<Paper | Unread> {
  for (const record of recordsIn(text)) {
    yield paperOf(record) ?? { unread: 'paper', line: record.line };
    if (record.isCut) yield { unread: 'cut', line: record.line };
  }
}

function* recordsIn(text: string): Generator<MailRecord> {
  let record: MailRecord | undefined;
  let inside: string[] = [];
  let afterOpening = false;
  for (const [written, number] of linesOf(text)) {
    const line = written.replace(/^(?:> ?){1,9}/, ''); // Forwarded mails
    const ends = ending.test(line) || (inside === record?.abstract && opening.test(line));
    if (afterOpening && start.test(line)) {
      if (record) yield record;
      record = { line: number, fields: [line], abstract: [], isCut: true };
      inside = record.fields;
    } else if (record && ends) {
      yield { ...record, isCut: false };
      record = undefined;
    } else if (record && opening.test(line)) inside = record.abstract;
    else if (record && inside.length < mostLines) inside.push(line);
    afterOpening = opening.test(line) || (afterOpening && line.trim() === '');
  }
  if (record) yield record;
}

function paperOf({ fields, abstract }: MailRecord): Paper | undefined {
  const values = valuesIn(fields);
  const value = (...names: string[]) => names.map((name) => values.get(name) ?? '').join('');
  const dois = cleanText(value('doi'), caps.comment).split(/[ ,;]+/);
  return makePaper({
    ids: [idIn(fields), ...dois.map(doiId)],
    title: readable(value('title')),
    ...namesIn(value('author', 'authors')),
    abstract: readable(abstract.join('\n')),
    categories: cleanText(value('categories'), caps.comment).split(' '),
    date: dateIn(cleanText(value('date'), caps.venue)),
    venue: readable(value('journal-ref')),
    comment: readable(value('comment', 'comments')),
    replaced: fields.some((line) =>
      /^\s*(?:replaced with revised version|(?:figures|part) added)/i.test(line),
    ),
  });
}

/** By name in lower case. A line that begins no field goes on with the one before. */
function valuesIn(lines: string[]): Map<string, string> {
  const values = new Map<string, string>();
  let name = '';
  for (const line of lines) {
    const found = field.exec(line);
    if (found) name = found[1]!.toLowerCase();
    const known = values.get(name);
    const more = found ? found[2]! : line;
    if (name !== '') values.set(name, known === undefined ? more : `${known}\n${more}`);
  }
  return values;
}

function idIn(fields: string[]): PaperId | undefined {
  const named = fields
    .map((line) => /^\s*(?:arXiv:|Paper[^:]{0,30}:)\s*(\S{1,60})/.exec(line)?.[1])
    .find((name) => name !== undefined);
  return named === undefined ? undefined : arxivId(named);
}

/** TeX's accents as letters; formulas stay as written. */
function readable(text: string): string {
  const part = text.slice(0, caps.abstract * 2).split(/(\$[^$]*\$)/);
  return part
    .map((each, at) => (at % 2 === 1 ? each : withAccents(each).replace(/\{(\p{L}\p{M}?)\}/gu, '$1')))
    .join('');
}
