import type { Place } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import type { Span, Verdict } from '@/domain/verdict';
import { reasonText } from '@/locale/reason-text';
import { text } from '@/locale/text';
import { build, isolate } from './build';
import { type Entry, knownPaper } from './entry';
import type { ShownInterest } from './strip';

const authorsShown = 12;

/** Why a paper was flagged or not, its abstract, and where it was seen before. */
export function describeEntry(entry: Entry, interests: Map<string, ShownInterest>): Node[] {
  const { standing } = entry;
  const paper = knownPaper(entry);
  const { title, abstract, authors, moreAuthors = 0 } = paper;
  const rest = Math.max(0, authors.length - authorsShown) + moreAuthors;
  const names = authors
    .slice(0, authorsShown)
    .flatMap((name, place) => [place > 0 ? ', ' : '', isolate(name)]);
  return [
    build('h2', { part: 'title' }, markWords(title, standing.verdict, 'title')),
    build('div', { part: 'line soft' }, ...names, rest > 0 ? ` … +${rest}` : ''),
    ...section(text('pageReasons'), listReasons(standing.verdict, paper, interests), text('pageNoReasons')),
    ...section(
      text('pageAbstract'),
      abstract ? [markWords(abstract, standing.verdict, 'abstract')] : [],
      text('pageNoAbstract'),
    ),
    ...section(
      text('pageBefore'),
      standing.before.map(({ site, at }) => isolate(`${site} · ${new Date(at).toLocaleDateString()}`)),
      text('pageNeverBefore'),
    ),
  ];
}

/** A heading and its lines, or the words that say there are none. */
function section(heading: string, lines: Node[], none: string): Node[] {
  const shown = lines.map((line) => build('div', { part: 'line' }, line));
  const empty = build('div', { part: 'line soft' }, none);
  return [build('h3', { part: 'heading' }, heading), ...(shown.length > 0 ? shown : [empty])];
}

function listReasons({ reasons }: Verdict, paper: Paper, interests: Map<string, ShownInterest>): Node[] {
  return reasons.flatMap((reason) => {
    const interest = interests.get(reason.interest);
    if (!interest) return [];
    const dot = build('span', { part: 'dot' });
    dot.style.background = `var(--paperlight-${interest.colour})`;
    const { label, words } = reasonText(reason, paper);
    return [
      build('span', {}, dot, build('bdi', { part: 'strong' }, interest.name), `${label} `, isolate(words)),
    ];
  });
}

/** The text with the words that reasons found in it marked. */
function markWords(words: string, { reasons }: Verdict, place: Place): HTMLElement {
  const spans = reasons
    .flatMap((reason): Span[] => (reason.kind === 'phrase' && reason.place === place ? reason.found : []))
    .sort(([a], [b]) => a - b);
  const marked = build('bdi');
  let done = 0;
  for (const [start, end] of spans) {
    if (start < done) continue; // Overlaps the one before
    marked.append(words.slice(done, start), build('mark', { part: 'word' }, words.slice(start, end)));
    done = end;
  }
  marked.append(words.slice(done));
  return marked;
}
