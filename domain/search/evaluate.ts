import { statuses } from '@/domain/library';
import { favouriteBit, hiddenBit, noteBit, statusBits } from './entry';
import type { How } from './expand';
import { type FoundIn, findIn, type Searched } from './find-in';
import type { Source } from './found';
import { allOf, anyOf, hitsWhere, type Weighed, wordHits } from './hits';
import { authorHits, countWords, phraseHits } from './phrase';
import type { Part, Query, Wish } from './query';
import { forgetOldest } from './recent';
import type { Columns, Labels, Segment } from './segment';
import { isIdeograph, type Sought, soughtIn } from './terms';
import { formOf } from './written';

/** Whether a query can be answered only with the segments' spots. */
export function needsSpots({ parts }: Query): boolean {
  return parts.some(({ kind, ...rest }) => {
    const isTogether = kind === 'phrase' || kind === 'author';
    return isTogether && 'text' in rest && countWords(rest.text) > 1;
  });
}

/** What a query finds. When that is nothing, words of which a letter or two differ are taken for those looked for. */
export function evaluate(segments: Searched[], query: Query, source: Source): FoundIn[] {
  for (const { segment } of segments) forgetOldest(segment);
  const found = tryOut(segments, query, { source, how: 'start' });
  const isFound = found.some(({ papers }) => papers.length > 0);
  return isFound ? found : tryOut(segments, query, { source, how: 'near' });
}

interface Attempt {
  source: Source;
  /** How words that a paper must have are looked for. */
  how: How;
}

function tryOut(segments: Searched[], { parts }: Query, attempt: Attempt): FoundIn[] {
  const wishes = parts.filter(isSaying).map((part) => {
    // What a paper must not have, it must not have as a word, or inflected; other words may begin with it
    const how = part.not ? 'whole' : attempt.how;
    return { not: part.not, ...hitsOf(segments, part, { ...attempt, how }) };
  });
  return segments.map((searched, at) => findIn(searched, wishes, at));
}

/** Words without a letter or a digit say nothing. */
function isSaying(part: Part): boolean {
  const isOfWords = part.kind === 'words' || part.kind === 'phrase' || part.kind === 'author';
  return !isOfWords || countWords(part.text) > 0;
}

function hitsOf(spotted: Searched[], wish: Wish, { source, how }: Attempt): Weighed {
  const segments = spotted.map(({ segment }) => segment);
  switch (wish.kind) {
    case 'words':
      return allOf(soughtIn(wish.text).map((sought) => soughtHits(segments, sought, how)));
    case 'phrase':
      return phraseHits(spotted, wish.text, wish.open);
    case 'author':
      return authorHits(spotted, wish.text, how === 'whole' ? 'start' : how);
    case 'tag':
      return labelHits(spotted, wish.text, ({ tags }) => tags);
    case 'in':
      return labelHits(spotted, wish.text, ({ sites }) => sites);
    default:
      return hitsWhere(segments, ({ columns }) => factOf(wish, columns, source));
  }
}

function soughtHits(segments: Segment[], { parts, glued }: Sought, how: How): Weighed {
  const isPair = (term: string) => isIdeograph(term) && term.length > 1;
  const all = allOf(parts.map(({ term }) => wordHits(segments, term, isPair(term) ? 'exact' : how)));
  return glued === undefined ? all : anyOf(all, wordHits(segments, glued, 'whole'));
}

/** The papers with this label; where none that may be shown has it, those with one that begins so. */
function labelHits(searched: Searched[], text: string, labelsIn: (columns: Columns) => Labels): Weighed {
  const sought = formOf(text);
  const labels = searched.map(({ segment }) => labelsIn(segment.columns));
  const forms = labels.map(({ names }) => names.map(formOf));
  const hitsWith = (isMeant: (name: string) => boolean) =>
    labels.map((some, at) => labelledIn(some, forms[at]!.map(isMeant)));
  const whole = hitsWith((name) => name === sought);
  const isThere = searched.some(({ segment, struck }, at) => {
    const { flags } = segment.columns;
    return whole[at]!.some((hit, paper) => hit > 0 && !struck[paper] && !(flags[paper]! & hiddenBit));
  });
  return { hits: isThere ? whole : hitsWith((name) => name.startsWith(sought)), weight: 1 };
}

function labelledIn({ starts, of }: Labels, isMeant: boolean[]): Float32Array<ArrayBuffer> {
  const hits = new Float32Array(starts.length - 1);
  if (!isMeant.includes(true)) return hits;
  for (let paper = 0; paper < hits.length; paper++)
    for (let place = starts[paper]!; place < starts[paper + 1]!; place++)
      if (isMeant[of[place]!]) hits[paper] = 1;
  return hits;
}

type Fact = Exclude<Wish, { text: string }>;

function factOf(wish: Fact, { flags, at, years }: Columns, source: Source): (paper: number) => boolean {
  switch (wish.kind) {
    case 'status': {
      const meant = new Set(wish.statuses.map((status) => statuses.indexOf(status)));
      return (paper) => meant.has(flags[paper]! & statusBits);
    }
    case 'favourite':
      return (paper) => (flags[paper]! & favouriteBit) > 0;
    case 'note':
      return (paper) => (flags[paper]! & noteBit) > 0;
    default: {
      const { from, before } = wish.period;
      if (wish.kind === 'year')
        return (paper) => years[paper]! >= from && years[paper]! < before && years[paper]! > 0;
      const isKept = wish.kind === (source === 'library' ? 'saved' : 'seen');
      return (paper) => isKept && at[paper]! >= from && at[paper]! < before;
    }
  }
}
