import { readFileSync } from 'node:fs';

import { newInterest } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import { readBackground } from '@/domain/relevance/background';
import { classify } from '@/domain/relevance/classify';
import { encode } from '@/domain/relevance/encode';
import { learn } from '@/domain/relevance/learn';
import type { Learned, Lesson, Lessons } from '@/domain/relevance/learned';
import { compileProfile } from '@/domain/relevance/profile';
import { readVectors } from '@/domain/relevance/vectors';
import type { Verdict } from '@/domain/verdict';

/** What the extension ships, read as the worker reads it. */
export const vectors = readVectors(bytesOf('vectors.bin'));
export const background = readBackground(bytesOf('background.bin'));

function bytesOf(name: string): ArrayBuffer {
  return new Uint8Array(readFileSync(`public/relevance/${name}`)).buffer;
}

export function interest(id: string, wants: Partial<Interest> = {}): Interest {
  return { ...newInterest(id, 'blue', 0), name: id, ...wants };
}

/** What a reader did; each list from the first to the last. */
export interface Deeds {
  saved?: Paper[];
  dismissed?: Paper[];
  /** Seen and not judged. */
  seen?: Paper[];
}

export function lessonsFrom({ saved = [], dismissed = [], seen = [] }: Deeds): Lessons {
  return { saved: saved.map(lessonOf), dismissed: dismissed.map(lessonOf), seen: seen.map(lessonOf) };
}

function lessonOf(paper: Paper, at: number): Lesson & { paper: Paper } {
  return { id: paper.id, at: at + 1, paper, encoding: encode(paper) };
}

/** Learns with what is shipped, to the end. */
export function learnFrom(interests: Interest[], lessons: Lessons): Learned {
  return finish(learn(interests, lessons, vectors, background));
}

export function finish<Outcome>(steps: Generator<void, Outcome>): Outcome {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Verdicts on the papers of a page, after what the reader did. */
export function verdictsOn(page: Paper[], interests: Interest[], deeds: Deeds = {}): Verdict[] {
  return verdictsBy(learnFrom(interests, lessonsFrom(deeds)), page, interests);
}

export function verdictsBy(learned: Learned, page: Paper[], interests: Interest[]): Verdict[] {
  return classify(page, compileProfile(interests, { learned, vectors }));
}
