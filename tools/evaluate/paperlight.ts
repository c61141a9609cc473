import { readFileSync } from 'node:fs';

import { newInterest } from '@/domain/draft';
import type { Paper } from '@/domain/paper';
import { readBackground } from '@/domain/relevance/background';
import { type Encoding, encode } from '@/domain/relevance/encode';
import { learn } from '@/domain/relevance/learn';
import type { Learned, Lessons } from '@/domain/relevance/learned';
import { scoreOf } from '@/domain/relevance/model';
import { readingOf } from '@/domain/relevance/reading';
import { readVectors, type Vectors } from '@/domain/relevance/vectors';
import { type VoiceName, voiceNames } from '@/domain/relevance/voice';
import type { Method, Reader } from './method';

/** Our own engine: the reader's interest learns from saved, seen and dismissed papers, as in the extension. */
export const paperlight = methodOf('paperlight', voiceNames);

/** The engine with each part switched off. */
export const paperlightWithout: Method[] = [
  without('vectors', ['phrases in vectors', 'likeness in vectors', 'discriminant']),
  without('logistic', ['logistic']),
  without('likeness', ['likeness']),
  without('meaning', ['likeness in vectors']),
  without('discriminant', ['discriminant']),
];

function without(part: string, silent: VoiceName[]): Method {
  return methodOf(
    `paperlight-without-${part}`,
    voiceNames.filter((name) => !silent.includes(name)),
  );
}

function methodOf(name: string, heard: readonly VoiceName[]): Method {
  return {
    name,
    rank(reader, pool) {
      const { vectors, background } = assets();
      return scoresOf(learnFor(reader, vectors, background, new Set(heard)), pool, vectors);
    },
  };
}

/** What the worker learns for a reader of one interest whose saved papers are its examples. */
function learnFor(
  reader: Reader,
  vectors: Vectors,
  background: Encoding[],
  heard: ReadonlySet<VoiceName>,
): Learned {
  const interest = { ...newInterest('interest', 'blue', 0), phrases: reader.phrases, examples: reader.saved };
  return finish(learn([interest], lessonsOf(reader), vectors, background, heard));
}

function lessonsOf({ seen, dismissed }: Reader): Lessons {
  const toLesson = (paper: Paper, at: number) => ({ id: paper.id, at, paper, encoding: encodingOf(paper) });
  const unread = (paper: Paper, at: number) => ({ id: paper.id, at, encoding: encodingOf(paper) });
  return { saved: [], dismissed: dismissed.map(toLesson), seen: seen.map(unread) };
}

function scoresOf({ models, rarities }: Learned, pool: Paper[], vectors: Vectors): number[] {
  const [model] = models;
  return pool.map((paper) => (model ? scoreOf(model, readingOf(encodingOf(paper), rarities, vectors)) : 0));
}

const encodings = new WeakMap<Paper, Encoding>();

function encodingOf(paper: Paper): Encoding {
  const known = encodings.get(paper) ?? encode(paper);
  encodings.set(paper, known);
  return known;
}

function finish<Outcome>(steps: Generator<void, Outcome>): Outcome {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

let read: { vectors: Vectors; background: Encoding[] } | undefined;

/** The shipped assets. */
function assets() {
  read ??= {
    vectors: readVectors(bytesOf('vectors.bin')),
    background: readBackground(bytesOf('background.bin')),
  };
  return read;
}

function bytesOf(name: string): ArrayBuffer {
  const { buffer, byteOffset, length } = readFileSync(
    new URL(`../../public/relevance/${name}`, import.meta.url),
  );
  return buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer;
}
