import type { Place } from '@/domain/interest';
import type { Span, Verdict } from '@/domain/verdict';
import { reasonText } from '@/locale/reason-text';
import { text } from '@/locale/text';
import { build, buildButton, isolate } from './build';
import { againstReason, type Correcting, choicesFor, moreLike } from './correct';
import { type Entry, isAgainst, isFound, knownPaper } from './entry';
import type { Page } from './page';

const authorsShown = 12;

export interface WhyCommands {
  correct: (correcting: Correcting) => void;
}

/** Why a paper was flagged or not, its abstract, and where it was seen before. */
export function describeEntry(entry: Entry, page: Page, commands: WhyCommands): Node[] {
  const { standing } = entry;
  const { title, abstract } = knownPaper(entry);
  return [
    build('h2', { part: 'title' }, markWords(title, standing.verdict, 'title')),
    build('div', { part: 'line soft' }, ...listAuthors(entry, commands)),
    ...section(text('pageReasons'), listReasons(entry, page.interests, commands), text('pageNoReasons')),
    offerMore(entry, page, commands),
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

/** The authors; those of a flagged paper can be ruled out for the interest it was flagged for. */
function listAuthors(entry: Entry, commands: WhyCommands): (Node | string)[] {
  const { authors, moreAuthors = 0 } = knownPaper(entry);
  const [interest] = entry.standing.verdict.interests;
  const rest = Math.max(0, authors.length - authorsShown) + moreAuthors;
  const names = authors.slice(0, authorsShown).flatMap((author, place): (Node | string)[] => {
    const name = isolate(author);
    if (interest === undefined) return [place > 0 ? ', ' : '', name];
    const never = againstReason({ kind: 'author', interest, author }, author);
    return [build('span', { part: 'author' }, name, ...offer(commands, never, 'never'))];
  });
  return [...names, rest > 0 ? ` … +${rest}` : ''];
}

/** A small button that takes a reason away, where anything does. */
function offer({ correct }: WhyCommands, correcting: Correcting | undefined, part = ''): Node[] {
  return correcting ? [buildButton('×', () => correct(correcting), correcting.name, `out ${part}`)] : [];
}

/** "More like this", for one interest or for the one that the reader chooses. */
function offerMore(entry: Entry, page: Page, { correct }: WhyCommands): Node {
  const choices = choicesFor(entry, page);
  const several = choices.length > 1;
  const label = text(several ? 'pageMoreLikeFor' : 'pageMoreLike');
  return build(
    'div',
    { part: 'more', role: 'group', label },
    build('span', { part: several ? 'soft' : 'gone' }, label),
    ...choices.map(({ id, name }) =>
      buildButton(several ? name : label, () => correct(moreLike(entry, id)), undefined, 'framed'),
    ),
  );
}

/** A heading and its lines, or the words that say there are none. */
function section(heading: string, lines: Node[], none: string): Node[] {
  const shown = lines.map((line) => build('div', { part: 'line' }, line));
  const empty = build('div', { part: 'line soft' }, none);
  return [build('h3', { part: 'heading' }, heading), ...(shown.length > 0 ? shown : [empty])];
}

/** What speaks for the paper, then what speaks against it. */
function listReasons(entry: Entry, interests: Page['interests'], commands: WhyCommands): Node[] {
  const { reasons } = entry.standing.verdict;
  const ordered = reasons.toSorted((one, other) => Number(isAgainst(one)) - Number(isAgainst(other)));
  return ordered.flatMap((reason) => {
    const interest = interests.get(reason.interest);
    if (!interest) return [];
    const { label, words } = reasonText(reason, knownPaper(entry));
    return [
      build(
        'span',
        {},
        build('span', { part: `dot ${interest.colour}` }),
        build('bdi', { part: 'strong' }, interest.name),
        `${label} `,
        isolate(words),
        ...offer(commands, againstReason(reason, words)),
      ),
    ];
  });
}

/** The text with the words that reasons found in it marked. */
function markWords(words: string, { reasons }: Verdict, place: Place): HTMLElement {
  const spans = reasons
    .flatMap((reason): Span[] => (isFound(reason) && reason.place === place ? reason.found : []))
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
