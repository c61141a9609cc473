import type { Interest } from '@/domain/interest';
import type { Paper, PaperId } from '@/domain/paper';
import { type AuthorIndex, compileAuthors, findAuthors } from './authors';

/** An author whom the reader may want to follow. */
export interface AuthorIdea {
  /** As printed, with the most letters. */
  author: string;
  /** The saved papers they wrote. */
  papers: Paper[];
  /** The one interest that most of these papers belong to, when there is one. */
  interest?: Interest['id'];
}

interface Known {
  interests: Interest[];
  /** Names that the reader does not want to be asked about. */
  declined: string[];
  /** The interests that a paper belongs to. */
  interestsOf: (id: PaperId) => Interest['id'][];
}

const mostIdeas = 3;
const mostAuthors = 25; // Of longer lists, a name says little about what its bearer works on
const largeLibrary = 100; // Papers: many names meet twice in it

/**
 * At most three authors of two or more saved papers (three or more in a library of 100) whom no interest follows or
 * rules out; those of the most papers first, then in the order of the papers.
 */
export function suggestAuthors(saved: Paper[], { interests, declined, interestsOf }: Known): AuthorIdea[] {
  const settled = indexOf([
    ...interests.flatMap(({ authors, never = [] }) => [...authors, ...never]),
    ...declined,
  ]);
  const least = saved.length < largeLibrary ? 2 : 3;
  const ideas = papersByName(saved.filter(({ authors }) => authors.length <= mostAuthors))
    .filter(({ author, papers }) => papers.length >= least && findAuthors(settled, author).size === 0)
    .sort((one, other) => other.papers.length - one.papers.length);
  return withoutNamesakes(ideas)
    .slice(0, mostIdeas)
    .map((idea) => ({ ...idea, ...mainInterest(idea.papers, interestsOf) }));
}

/** Every name in full, as first printed, and the papers whose authors may bear it. */
function papersByName(saved: Paper[]): AuthorIdea[] {
  const names = new Set(saved.flatMap(({ authors }) => authors).filter(isFull));
  const index = indexOf([...names]);
  const written = new Map<string, Paper[]>(Array.from(names, (name) => [name, []]));
  for (const paper of saved) for (const author of namesIn(paper, index)) written.get(author)!.push(paper);
  return Array.from(written, ([author, papers]) => ({ author, papers }));
}

function namesIn({ authors }: Paper, index: AuthorIndex<{ author: string }>): Set<string> {
  return new Set(
    authors.flatMap((printed) => Array.from(findAuthors(index, printed), ({ author }) => author)),
  );
}

/** The spellings of one name are one idea: the fullest, for an initial stands for any name. */
function withoutNamesakes(ideas: AuthorIdea[]): AuthorIdea[] {
  const index = compileAuthors(ideas);
  return ideas.filter((idea) => fullestOf(findAuthors(index, idea.author)) === idea);
}

function fullestOf(namesakes: Set<AuthorIdea>): AuthorIdea {
  const letters = ({ author }: AuthorIdea) => author.replace(/\P{L}/gu, '').length;
  return Array.from(namesakes).reduce((best, other) => (letters(other) > letters(best) ? other : best));
}

const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u;

/** A last name alone would stand for all who bear it. */
function isFull(author: string): boolean {
  return /\p{L}\S*\s+\S*\p{L}/u.test(author) || unspaced.test(author);
}

function indexOf(authors: string[]): AuthorIndex<{ author: string }> {
  return compileAuthors(authors.map((author) => ({ author })));
}

function mainInterest(papers: Paper[], interestsOf: Known['interestsOf']): Pick<AuthorIdea, 'interest'> {
  const counts = new Map<Interest['id'], number>();
  for (const { id } of papers)
    for (const interest of interestsOf(id)) counts.set(interest, (counts.get(interest) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const [interest, second] = Array.from(counts.keys()).filter((id) => counts.get(id) === most);
  return interest !== undefined && second === undefined ? { interest } : {};
}
