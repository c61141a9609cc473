import type { Paper } from '@/domain/paper';
import { hashOf, randomOf, shuffle } from './draw';
import type { Reader } from './method';
import { phrasesOf } from './phrases';
import type { Corpus, Labelled } from './read-corpus';

/** Somebody who wants the papers of one label among those of one group. */
export interface Simulated {
  group: string;
  label: string;
  /** The papers of the label. */
  wanted: Paper[];
  /** The group's papers without the label. */
  others: Paper[];
}

/** So many papers of a label must be left to rank. */
export const fewestLeft = 20;

const mostSeen = 1_000;
const seenShare = 0.4; // Of the others
const mostOthers = 3_000; // In the pool

/**
 * The readers of a corpus in a fixed order that looks random: one for every label with at least 20 papers in a group
 * with others. `gate` tells which part: a third of the labels, the lowest by their hash, is the gate's. A label
 * that several groups have is on one side.
 */
export function simulate(corpus: Corpus, gate: boolean): Simulated[] {
  const all = readersOf(corpus);
  const labels = [...new Set(all.map(({ label }) => label))].sort(byHash);
  const held = new Set(labels.slice(0, Math.round(labels.length / 3)));
  return all
    .filter(({ label }) => held.has(label) === gate)
    .sort((one, other) => byHash(one.label + one.group, other.label + other.group));
}

function byHash(one: string, other: string): number {
  return hashOf(one) - hashOf(other) || (one < other ? -1 : 1);
}

function readersOf({ papers }: Corpus): Simulated[] {
  const groups = new Set(papers.map(({ group }) => group));
  return [...groups].flatMap((group) => {
    const members = papers.filter((one) => one.group === group);
    return labelsOf(members)
      .map((label) => ({
        group,
        label,
        wanted: members.filter(({ labels }) => labels.includes(label)).map(({ paper }) => paper),
        others: members.filter(({ labels }) => !labels.includes(label)).map(({ paper }) => paper),
      }))
      .filter(({ others }) => others.length > 0);
  });
}

/** The labels that papers enough have. */
function labelsOf(members: Labelled[]): string[] {
  const counts = new Map<string, number>();
  for (const label of members.flatMap(({ labels }) => labels))
    counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= fewestLeft).map(([label]) => label);
}

/** What chance decides for a reader; the same whatever else is evaluated. */
export interface Draw {
  phrases: string[];
  /** The first k are saved. */
  wanted: Paper[];
  seen: Paper[];
  /** Wanted papers and others to rank, in no order that tells them apart: ties are broken by it. */
  ranked: Paper[];
}

/** A reader's draw of this number: what is seen and what is ranked have nothing in common. */
export function drawFor({ group, label, wanted, others }: Simulated, seed: number, number: number): Draw {
  const random = randomOf(seed, group, label, number);
  const shuffled = shuffle(wanted, random);
  const mixed = shuffle(others, random);
  const seen = Math.min(mostSeen, Math.floor(seenShare * mixed.length));
  const ranked = shuffle([...shuffled, ...mixed.slice(seen, seen + mostOthers)], random);
  return { phrases: phrasesOf(label), wanted: shuffled, seen: mixed.slice(0, seen), ranked };
}

/** A ranking to make, and the truth about it. */
export interface Trial {
  reader: Reader;
  pool: Paper[];
  /** By paper of the pool. */
  relevant: boolean[];
}

/** The trial with k papers saved. The reader has phrases at k = 0; at others, too, when they are kept. */
export function trialOf({ phrases, wanted, seen, ranked }: Draw, k: number, keepPhrases = false): Trial {
  const saved = wanted.slice(0, k);
  const known = new Set(saved);
  const left = new Set(wanted.slice(k));
  const pool = ranked.filter((paper) => !known.has(paper));
  return {
    reader: { phrases: k === 0 || keepPhrases ? phrases : [], saved, seen, dismissed: [], k },
    pool,
    relevant: pool.map((paper) => left.has(paper)),
  };
}
