import type { Ideas } from '@/components/suggestions/Suggestions';
import type { Interest } from '@/domain/interest';
import { paperOf } from '@/domain/library';
import type { Paper, PaperId } from '@/domain/paper';
import type { Learned } from '@/domain/relevance/learned';
import { suggestAuthors } from '@/domain/relevance/suggest-authors';
import { suggestInterest } from '@/domain/relevance/suggest-interest';
import { allSaved } from '@/storage/library';
import { recentSightings } from '@/storage/sightings';
import { verdictsAmong } from '@/storage/verdicts';

const most = { saved: 500, seen: 300 }; // Papers: a moment's work

/** The names that declined suggestions are remembered by. */
export const interestPrefix = 'interest:';
export const authorPrefix = 'author:';

/** Finds an interest and authors to suggest in the papers saved last. `declined` as in `Settings`. */
export async function findIdeas(
  interests: Interest[],
  learned: Learned | undefined,
  declined: string[],
): Promise<Ideas> {
  const saved = (await allSaved(most.saved)).map(paperOf);
  if (saved.length === 0) return { authors: [] };
  const uncovered = uncoveredAmong(saved, interests, learned);
  const no = (prefix: string) =>
    declined.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const interest = suggestInterest(uncovered, await recentSightings(most.seen), no(interestPrefix));
  const interestsOf = await membershipOf(saved, interests, learned);
  const authors = suggestAuthors(saved, { interests, declined: no(authorPrefix), interestsOf });
  return { authors, ...(interest && { interest }) };
}

/** What learning found that no interest covers, save for what was given as an example since; all while there is none. */
function uncoveredAmong(saved: Paper[], interests: Interest[], learned: Learned | undefined): Paper[] {
  if (interests.length === 0) return saved;
  const uncovered = new Set(learned?.uncovered);
  for (const { examples = [] } of interests) for (const { id } of examples) uncovered.delete(id);
  return saved.filter(({ id }) => uncovered.has(id));
}

/** The interests that a paper was flagged for, that it taught, or that it is an example of. */
async function membershipOf(
  saved: Paper[],
  interests: Interest[],
  learned: Learned | undefined,
): Promise<(id: PaperId) => Interest['id'][]> {
  const known = new Set(interests.map(({ id }) => id));
  const members = new Map<PaperId, Set<Interest['id']>>();
  const add = (paper: PaperId, interest: Interest['id']) =>
    known.has(interest) && members.set(paper, (members.get(paper) ?? new Set()).add(interest));
  for (const verdict of await verdictsAmong(saved.map(({ id }) => id)))
    for (const interest of verdict.interests) add(verdict.paperId, interest);
  for (const { interest, teachers } of learned?.summaries ?? [])
    for (const { paperId, like } of teachers) if (like) add(paperId, interest);
  for (const { id, examples = [] } of interests) for (const example of examples) add(example.id, id);
  return (id) => Array.from(members.get(id) ?? []);
}
