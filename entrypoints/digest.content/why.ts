import type { Place } from '@/domain/interest';
import type { Span, Verdict } from '@/domain/verdict';
import { agoText } from '@/locale/dates';
import { reasonText } from '@/locale/reason-text';
import { text } from '@/locale/text';
import { build, isolate } from './build';
import type { Entry } from './entry';
import type { ShownInterest } from './strip';

/** Why a paper was flagged or not, its abstract, and where it was seen before. */
export function describeEntry(
  { listing: { paper }, standing }: Entry,
  interests: Map<string, ShownInterest>,
): Node[] {
  return [
    build('h2', {}, markWords(paper.title, standing.verdict, 'title')),
    build('p', { className: 'authors' }, isolate(authorsText(paper.authors, paper.moreAuthors))),
    build('h3', {}, text('pageReasons')),
    listReasons(standing.verdict, interests),
    build('h3', {}, text('pageAbstract')),
    paper.abstract
      ? build('p', { className: 'abstract' }, markWords(paper.abstract, standing.verdict, 'abstract'))
      : build('p', { className: 'none' }, text('pageNoAbstract')),
    build('h3', {}, text('pageBefore')),
    listOrigins(standing.before),
  ];
}

const authorsShown = 12;

function authorsText(authors: string[], more = 0): string {
  const rest = authors.length - authorsShown + more;
  const names = authors.slice(0, authorsShown).join(', ');
  return rest > 0 ? `${names} … +${rest}` : names;
}

function listReasons({ reasons }: Verdict, interests: Map<string, ShownInterest>): HTMLElement {
  const known = reasons.flatMap((reason) => {
    const interest = interests.get(reason.interest);
    return interest ? [{ reason, interest }] : [];
  });
  if (known.length === 0) return build('p', { className: 'none' }, text('pageNoReasons'));
  return build(
    'ul',
    {},
    ...known.map(({ reason, interest }) => {
      const dot = build('span', { className: 'dot' });
      dot.style.background = `var(--paperlight-${interest.colour})`;
      return build('li', {}, dot, build('b', {}, isolate(interest.name)), ' ', isolate(reasonText(reason)));
    }),
  );
}

function listOrigins(origins: Entry['standing']['before']): HTMLElement {
  if (origins.length === 0) return build('p', { className: 'none' }, text('pageNeverBefore'));
  return build(
    'ul',
    {},
    ...origins.map(({ site, url, at }) => build('li', { title: url }, isolate(site), ` · ${agoText(at)}`)),
  );
}

/** The text with the words that reasons found in it marked. */
function markWords(words: string, { reasons }: Verdict, place: Place): HTMLElement {
  const spans = reasons
    .flatMap((reason): Span[] => (reason.kind === 'phrase' && reason.place === place ? reason.found : []))
    .sort(([a], [b]) => a - b);
  const text = build('bdi');
  let done = 0;
  for (const [start, end] of spans) {
    if (start < done) continue; // Overlaps the one before
    text.append(words.slice(done, start), build('mark', {}, words.slice(start, end)));
    done = end;
  }
  text.append(words.slice(done));
  return text;
}
