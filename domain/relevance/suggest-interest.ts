import type { Paper } from '@/domain/paper';
import { type Cluster, joinAlike } from './cluster';
import { type Encoding, encode } from './encode';
import { compilePhrases, findPhrases } from './phrases';
import { suggestPhrases } from './suggest';

/** What an interest could be made from. */
export interface InterestIdea {
  name: string;
  /** One to four. */
  phrases: string[];
  /** At least three papers that are alike. */
  papers: Paper[];
}

const leastPapers = 3;
const mostPapers = 100; // Joining takes cubic time
const leastBackground = 20;
const mostBackground = 300;
// Tried on labelled papers of one conference each, five of a topic among eight others: 90 % of a group were of the
// topic, and of ten papers drawn at random 2 in 100 draws gave a group. At 95 it were 79 % and 11.
const alikeAs = 0.97;

/**
 * An idea for an interest: the largest group of at least three papers that are more alike than 97 in 100 pairs of
 * `background`, which is papers of any kind, at best those seen last; of equally large groups, the most alike.
 * Undefined when there is none, or fewer than 20 papers of background. Ideas with a name among `declined` are passed
 * over. The first 100 papers count. The same papers in the same order give the same idea.
 */
export function suggestInterest(
  papers: Paper[],
  background: Paper[],
  declined: string[],
): InterestIdea | undefined {
  if (papers.length < leastPapers || background.length < leastBackground) return;
  const looked = papers.slice(0, mostPapers);
  const others = background.slice(0, mostBackground);
  const points = pointsOf([...looked, ...others]);
  const least = usualLikeness(points.slice(looked.length));
  const groups = largestFirst(joinAlike(likenesses(points.slice(0, looked.length)), least));
  for (const { members } of groups) {
    const alike = members.map((place) => looked[place]!);
    const idea = ideaOf(alike, others);
    if (idea && !declined.includes(idea.name)) return idea;
  }
}

function largestFirst(clusters: Cluster[]): Cluster[] {
  return clusters
    .filter(({ members }) => members.length >= leastPapers)
    .sort((one, other) => other.members.length - one.members.length || other.likeness - one.likeness);
}

type Point = Map<number, number>;

/** TF-IDF, sublinear in TF, of unit length (Salton and Buckley, 1988); a term that all papers have counts nothing. */
function pointsOf(papers: Paper[]): Point[] {
  const encodings = papers.map(encode);
  const papersWith = new Map<number, number>();
  for (const { keys } of encodings)
    for (const key of keys) papersWith.set(key, (papersWith.get(key) ?? 0) + 1);
  const idf = (key: number) => Math.log(papers.length / papersWith.get(key)!);
  return encodings.map((encoding) => pointOf(encoding, idf));
}

function pointOf({ keys, counts }: Encoding, idf: (key: number) => number): Point {
  const point: Point = new Map();
  let squares = 0;
  for (const [at, key] of keys.entries()) {
    const value = (1 + Math.log(counts[at]!)) * idf(key);
    point.set(key, value);
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [key, value] of point) point.set(key, value / length);
  return point;
}

function cosine(one: Point, other: Point): number {
  let sum = 0;
  for (const [key, value] of one) sum += value * (other.get(key) ?? 0);
  return sum;
}

function likenesses(points: Point[]): Float64Array[] {
  return points.map((one) => Float64Array.from(points, (other) => cosine(one, other)));
}

const compared = 20; // With how many others each paper of the background is compared

/** How alike the background's papers are, of which the most alike pairs are left out. Above 0. */
function usualLikeness(points: Point[]): number {
  const pairs = points.flatMap((one, at) =>
    points.slice(at + 1, at + 1 + compared).map((other) => cosine(one, other)),
  );
  const sorted = Float64Array.from(pairs).sort();
  return Math.max(Number.EPSILON, sorted[Math.floor(sorted.length * alikeAs)]!);
}

const mostPhrases = 4;
const tooCommon = 0.05; // Of the background: such a phrase says little, and would flag a lot

function ideaOf(papers: Paper[], background: Paper[]): InterestIdea | undefined {
  const candidates = suggestPhrases(
    papers.map(({ title }) => title),
    [],
  );
  const telling = candidates.filter(
    (phrase) => shareWith(phrase, papers) * papers.length > 1 && shareWith(phrase, background) <= tooCommon,
  );
  const phrases = (telling.length > 0 ? telling : candidates.slice(0, 1)).slice(0, mostPhrases);
  const [first] = phrases;
  return first === undefined ? undefined : { name: headed(first), phrases, papers };
}

/** The share of the papers, 0 to 1, in which a phrase is found. */
function shareWith(phrase: string, papers: Paper[]): number {
  const phrases = compilePhrases([{ phrase }]);
  const found = papers.filter(
    ({ title, abstract = '' }) => findPhrases(phrases, title).size + findPhrases(phrases, abstract).size > 0,
  );
  return found.length / papers.length;
}

/** As a heading would print it. */
function headed(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1, 60);
}
