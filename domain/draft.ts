import { compareRows } from './history';
import { type Colour, colours, type Interest } from './interest';
import type { Paper } from './paper';
import { cleanText } from './text';

/** What keeps an interest from being saved, by the part of it that must change. */
export interface Problems {
  name?: 'missing';
  phrases?: 'missing';
  look?: 'missing';
}

/** An interest that looks for nothing yet. `now` is in milliseconds since 1970. */
export function newInterest(id: string, colour: Colour, now: number): Interest {
  return {
    id,
    name: '',
    colour,
    phrases: [],
    authors: [],
    categories: [],
    not: [],
    look: ['title', 'abstract'],
    on: true,
    createdAt: now,
    changedAt: now,
  };
}

/** The colour that the fewest interests have; the earliest of `colours` among equals. */
export function freshColour(interests: Pick<Interest, 'colour'>[]): Colour {
  const uses = (colour: Colour) => interests.filter((interest) => interest.colour === colour).length;
  return colours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best));
}

/** Whether an interest could flag any paper at all. */
export function looksForSomething({ phrases, authors, categories, examples = [] }: Interest): boolean {
  return phrases.length + authors.length + categories.length + examples.length > 0;
}

/** Says what an interest lacks; empty when it can be saved. */
export function problemsOf(interest: Interest): Problems {
  return {
    ...(interest.name.trim() === '' && { name: 'missing' }),
    ...(!looksForSomething(interest) && { phrases: 'missing' }),
    ...(interest.look.length === 0 && { look: 'missing' }),
  };
}

/**
 * The interest as it is `now`, with what makes `draft` differ from its `base`: of lists what was added and taken away, of
 * all else what was set.
 */
export function mergeDraft(draft: Interest, base: Interest, now: Interest): Interest {
  const change = compareRows(base, draft);
  const fields = change && 'fields' in change ? change.fields : {};
  const merged = new Map(Object.entries(now));
  for (const [name, { before, after }] of Object.entries(fields)) {
    const [drafted, old, here] = [after, before, merged.get(name)].map((value) => value ?? []);
    const areLists = Array.isArray(drafted) && Array.isArray(old) && Array.isArray(here);
    if (areLists && name === 'examples') merged.set(name, latestExamples(mergeLists(drafted, old, here)));
    else if (areLists && name !== 'look') merged.set(name, mergeLists(drafted, old, here));
    else if (after === undefined) merged.delete(name);
    else merged.set(name, after); // Where to look is never nowhere, as two lists merged might be
  }
  return Object.fromEntries(merged) as unknown as Interest;
}

function mergeLists(draft: unknown[], base: unknown[], now: unknown[]): unknown[] {
  const [drafted, old, here] = [draft, base, now].map((list) => new Set(list.map(itself)));
  const kept = now.filter((one) => drafted!.has(itself(one)) || !old!.has(itself(one)));
  const added = draft.filter((one) => !old!.has(itself(one)) && !here!.has(itself(one)));
  return [...kept, ...added];
}

/** What tells a member of a list from others: examples are papers, known by their id. */
function itself(member: unknown): unknown {
  return typeof member === 'object' && member && 'id' in member ? member.id : member;
}

const longestPhrase = 200; // Characters; more is a pasted paragraph, not a phrase

/** Adds what was typed or pasted, cut at `separator`; blanks and repetitions (in any case) are left out. */
export function addPhrases(phrases: string[], typed: string, separator: RegExp): string[] {
  const known = new Set(phrases.map(sameness));
  const added = typed
    .split(separator)
    .map((phrase) => cleanText(phrase, longestPhrase))
    .filter((phrase) => phrase !== '' && !known.has(sameness(phrase)) && known.add(sameness(phrase)));
  return [...phrases, ...added];
}

function sameness(phrase: string): string {
  return phrase.toLowerCase();
}

/** How many papers in 100 an interest flags, from few to many; it may have a share between two of these. */
export const shares = [1, 2, 3, 5, 8, 12, 20, 30, 50] as const;
export const usualShare = 5;

/** The place in `shares` of the one nearest to `share`; of two as near, the smaller. */
export function nearestShare(share: number): number {
  const distances = shares.map((each) => Math.abs(each - share));
  return distances.indexOf(Math.min(...distances));
}

export const mostExamples = 1_000; // Of one interest: what a backup can hold

/** Adds papers that are not among the examples yet, as long as there is room. */
export function addExamples(examples: Paper[], more: Paper[]): Paper[] {
  const known = new Set(examples.map(({ id }) => id));
  const added = more.filter(({ id }) => !known.has(id) && known.add(id));
  return [...examples, ...added].slice(0, mostExamples);
}

/** Examples as many as there is room for: the oldest give way. */
export function latestExamples<Example>(examples: Example[]): Example[] {
  return examples.slice(-mostExamples);
}
