import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';

import { type Correction, correct } from '@/domain/correction';
import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import { contributionsOf } from '@/domain/relevance/contributions';
import { encode } from '@/domain/relevance/encode';
import type { Lessons } from '@/domain/relevance/learned';
import { scoreOf } from '@/domain/relevance/model';
import { readingOf } from '@/domain/relevance/reading';
import type { Reason, Verdict } from '@/domain/verdict';
import { madeUpCorpus } from '@/tests/tools/made-up-corpus';
import { shuffle } from '@/tools/evaluate/draw';
import { randomFrom } from '@/tools/train-vectors/random';
import { shelves } from './shelves';
import { type Deeds, interest, learnFrom, lessonsFrom, vectors, verdictsBy, verdictsOn } from './shipped';

const pool = [
  ...Object.values(shelves).flat(),
  ...madeUpCorpus(100, { sea: 20, stone: 20 }).papers.map(({ paper }) => paper),
];
const phrases = ['planets', 'language model', 'qubits', 'sea1', 'stone2', 'graph'];
const draws = Array.from({ length: 40 }, (_, seed) => seed);

/** A reader of one or two interests who did this and that, and a paper that was on a page meanwhile. */
function draw(seed: number): { its: Interest[]; deeds: Required<Deeds>; paper: Paper } {
  const random = randomFrom(seed);
  const [paper, ...rest] = shuffle(pool, random);
  const many = (most: number) => Math.floor(random() * (most + 1));
  const take = (most: number) => rest.splice(0, most);
  const its = Array.from({ length: 1 + many(1) }, (_, at) =>
    interest(`it ${at}`, { phrases: shuffle(phrases, random).slice(0, many(2)), examples: take(many(3)) }),
  );
  const deeds = { saved: take(many(4)), dismissed: take(many(4)), seen: take(seed % 2 === 0 ? 10 : 50) };
  return { its, deeds, paper: paper! };
}

/** Orders papers that score alike, too. */
function nearness({ score, shares }: Verdict): number {
  return score - (shares?.[0]?.share ?? 50) / 1_000;
}

function verdictOn(paper: Paper, its: Interest[], deeds: Deeds): Verdict {
  return verdictsOn([paper], its, deeds)[0]!;
}

describe.each(draws)('draw %i', (seed) => {
  const { its, deeds, paper } = draw(seed);
  const passedOver = { ...deeds, seen: [...deeds.seen, paper] };
  const lessons = lessonsFrom(passedOver);
  const learned = learnFrom(its, lessons);
  const [before] = verdictsBy(learned, [paper], its) as [Verdict];

  test('the order of papers changes no bit, and neither does doing it again', () => {
    const random = randomFrom(seed);
    const shuffled: Lessons = {
      saved: shuffle(lessons.saved, random),
      dismissed: shuffle(lessons.dismissed, random),
      seen: shuffle(lessons.seen, random),
    };
    expect(isDeepStrictEqual(learnFrom(its, shuffled), learned)).toBe(true);
    expect(isDeepStrictEqual(learnFrom(its, structuredClone(lessons)), learned)).toBe(true);
  });

  test('saving a paper never lowers it, and dismissing it never raises it', () => {
    const saved = verdictOn(paper, its, { ...deeds, saved: [...deeds.saved, paper] });
    expect(nearness(saved)).toBeGreaterThanOrEqual(nearness(before));
    const dismissed = verdictOn(paper, its, { ...deeds, dismissed: [...deeds.dismissed, paper] });
    expect(nearness(dismissed)).toBeLessThanOrEqual(nearness(before));
  });

  test('an example is liked no less than what is only passed over', () => {
    const [it, ...rest] = its as [Interest, ...Interest[]];
    const more = [correct(it, { kind: 'example', paper }, true, 0), ...rest];
    expect(nearness(verdictOn(paper, more, passedOver))).toBeGreaterThanOrEqual(nearness(before));
  });

  test('a correction never raises what it corrects', () => {
    for (const reason of before.reasons) {
      const correction = correctionOf(reason);
      const after = correction && corrected(reason.interest, correction);
      if (after) expect(nearness(after)).toBeLessThanOrEqual(nearness(before));
    }
    for (const one of its)
      expect(corrected(one.id, { kind: 'author', author: paper.authors[0] ?? '' }).score).toBeLessThanOrEqual(
        before.score,
      );
  });

  function corrected(id: Interest['id'], correction: Correction): Verdict {
    const after = its.map((it) => (it.id === id ? correct(it, correction, true, 0) : it));
    if (correction.kind === 'word' || correction.kind === 'author')
      return verdictsBy(learned, [paper], after)[0]!; // At once, with what was learned before
    return verdictOn(paper, after, passedOver);
  }

  test('what words add, and the offset, is the score', () => {
    for (const model of learned.models)
      for (const one of pool.slice(0, 20)) {
        const encoding = encode(one);
        const reading = readingOf(encoding, learned.rarities, vectors);
        const sum = [...contributionsOf(encoding, reading, model, vectors).values()].reduce(
          (a, b) => a + b,
          0,
        );
        const score = scoreOf(model, reading);
        expect(Math.abs(sum + model.offset - score)).toBeLessThan(1e-4 * (1 + Math.abs(score)));
      }
  });

  test('reasons are few, and point at their words in the paper itself', () => {
    for (const [at, { reasons }] of verdictsBy(learned, pool, its).entries()) {
      for (const it of its) {
        const words = reasons.flatMap((reason) =>
          reason.kind === 'word' && reason.interest === it.id ? reason : [],
        );
        expect(words.filter(({ against }) => !against).length).toBeLessThanOrEqual(5);
        expect(words.filter(({ against }) => against).length).toBeLessThanOrEqual(2);
        for (const reason of words) expectToPoint(reason, pool[at]!);
      }
    }
  });
});

/** What the reader says when the reason is none; nothing where it speaks against the paper, or cannot be corrected. */
function correctionOf(reason: Reason): Correction | undefined {
  if (reason.kind === 'word' && !reason.against) return { kind: 'word', word: reason.word };
  if (reason.kind === 'phrase') return { kind: 'phrase', phrase: reason.phrase };
  if (reason.kind === 'like') return { kind: 'paper', paperId: reason.paperId };
  return undefined;
}

function expectToPoint(reason: Reason & { kind: 'word' }, paper: Paper): void {
  const text = paper[reason.place] ?? '';
  const keyOf = (word: string) => encode({ title: word }).keys.toString();
  expect(reason.found.length).toBeGreaterThan(0);
  expect(text.slice(...reason.found[0]!)).toBe(reason.word);
  expect(Number.isFinite(reason.weight) && reason.weight < 0 === reason.against).toBe(true);
  for (const [start, end] of reason.found) expect(keyOf(text.slice(start, end))).toBe(keyOf(reason.word));
}

describe('nothing breaks on', () => {
  const texts: [what: string, title: string, abstract: string | undefined][] = [
    ['no text', '', undefined],
    ['empty text', '', ''],
    ['50,000 characters of one word', 'word '.repeat(200), 'word '.repeat(10_000)],
    [
      '50,000 characters of different words',
      'many',
      Array.from({ length: 7_000 }, (_, at) => `w${at}x`).join(' '),
    ],
    ['one word of 50,000 characters', 'x'.repeat(500), 'x'.repeat(50_000)],
    ['Chinese', '量子纠错码的表面码实现', '本文研究表面码在超导量子比特上的纠错性能。'],
    ['digits', '2024 11 37', '3.14159 '.repeat(300)],
    ['stop words', 'The of and', 'and the of '.repeat(50)],
    ['signs', '∮ — \uD800 \u0000', '😀'.repeat(100)],
  ];
  const odd = texts.map(
    ([, title, abstract], at): Paper => ({
      id: `title:odd-${at}`,
      title,
      authors: [],
      ...(abstract !== undefined && { abstract }),
    }),
  );
  const page = [...odd, ...pool.slice(0, 5)];

  function expectSound(its: Interest[], deeds: Deeds): void {
    const learned = learnFrom(its, lessonsFrom(deeds));
    for (const { words, direction, offset, ranks } of learned.models)
      for (const numbers of [words.values, direction, [offset], ranks.seen, ranks.general])
        expect(Array.from(numbers).every(Number.isFinite)).toBe(true);
    for (const { score, shares = [], reasons } of verdictsBy(learned, page, its)) {
      for (const number of [score, ...shares.map(({ share }) => share)])
        expect(number).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      for (const reason of reasons)
        if (reason.kind === 'word') expect(reason.weight).toSatisfy(Number.isFinite);
    }
  }

  test.each(texts.map(([what], at) => [what, odd[at]!] as const))(
    '%s: saved, dismissed, seen',
    (_, paper) => {
      const it = interest('it', { phrases: ['planets'] });
      expectSound([{ ...it, examples: [paper] }], { seen: pool.slice(0, 5) });
      expectSound([{ ...it, examples: shelves.planets.slice(0, 2) }], { dismissed: [paper] });
      expectSound([{ ...it, phrases: [paper.title], examples: [pool[0]!] }], { seen: [paper] });
    },
  );

  test('all of these at once', () => {
    expectSound([interest('it', { examples: odd.slice(0, 4) })], {
      dismissed: odd.slice(4, 6),
      seen: odd.slice(6),
    });
  });

  const nothing: [what: string, its: Interest[], deeds: Deeds][] = [
    ['no interest, and saves', [], { saved: pool.slice(0, 3) }],
    ['an interest of nothing, and a save', [interest('it')], { saved: pool.slice(0, 1) }],
    ['nothing done', [interest('it', { phrases: ['planets'] })], {}],
    ['phrases without words', [interest('it', { phrases: ['', 'the', '*'] })], { seen: pool.slice(0, 3) }],
    [
      'a thousand dismissed and nothing liked',
      [interest('it', { phrases: ['planets'] })],
      { dismissed: madeUpCorpus(1_000, { sea: 20 }).papers.map(({ paper }) => paper) },
    ],
    ['all that was seen is liked', [interest('it', { examples: pool })], { seen: pool }],
  ];

  test.each(nothing)('%s', (_, its, deeds) => expectSound(its, deeds));
});
