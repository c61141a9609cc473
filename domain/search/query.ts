import { type Status, statuses } from '@/domain/library';
import { type Period, timesIn, yearsIn } from './period';
import { partsIn, type Written } from './written';

/** One wish of a query. */
export type Wish =
  | { kind: 'words'; text: string }
  /** `open` while its closing quote is missing: its last word may go on. */
  | { kind: 'phrase'; text: string; open: boolean }
  | { kind: 'author' | 'tag' | 'in'; text: string }
  | { kind: 'status'; statuses: Status[] }
  | { kind: 'favourite' | 'note' }
  | { kind: 'saved' | 'seen' | 'year'; period: Period };

/** A paper must fulfil the wish, or must not. */
export type Part = Wish & { not: boolean };

/** What the reader looks for: the papers that do as every part says. */
export interface Query {
  parts: Part[];
}

/** Reads what the reader typed. Nothing is an error: what is no field, or none of its values, is looked for as words. */
export function readQuery(text: string): Query {
  const parts = partsIn(text).flatMap((written) => {
    const wish = isUnfinished(written) ? undefined : (wishIn(written) ?? wordsIn(written));
    return wish ? [{ ...wish, not: written.not }] : [];
  });
  return { parts };
}

/** While a value is being typed, it changes nothing yet. */
function isUnfinished({ field, value }: Written): boolean {
  if (value.trim() === '') return true;
  const isTime = field === 'saved' || field === 'seen' || field === 'year';
  return isTime && /^[<>=\d-]*$/.test(value) && !timesIn(value);
}

function wishIn({ field, value, quoted, open }: Written): Wish | undefined {
  switch (field) {
    case undefined:
      return quoted ? { kind: 'phrase', text: value, open } : undefined;
    case 'author':
    case 'tag':
    case 'in':
      return { kind: field, text: value };
    case 'status': {
      const named = statusesIn(value);
      return named.length > 0 ? { kind: 'status', statuses: named } : undefined;
    }
    case 'is':
      return /^favou?rite$/i.test(value) ? { kind: 'favourite' } : undefined;
    case 'has':
      return /^notes?$/i.test(value) ? { kind: 'note' } : undefined;
    case 'year':
      return timeWish(field, yearsIn(value));
    default:
      return timeWish(field, timesIn(value));
  }
}

function timeWish(kind: 'saved' | 'seen' | 'year', period: Period | undefined): Wish | undefined {
  return period && { kind, period };
}

/** The status so called; else those whose names begin so. */
function statusesIn(value: string): Status[] {
  const name = value
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  const same = statuses.filter((status) => status === name);
  return same.length > 0 ? same : statuses.filter((status) => status.startsWith(name));
}

function wordsIn({ field, value }: Written): Wish {
  return { kind: 'words', text: field === undefined ? value : `${field} ${value}` };
}
