import { describe, expect, test } from 'vitest';

import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import { encode } from '@/domain/relevance/encode';
import { scoreOf } from '@/domain/relevance/model';
import { readingOf } from '@/domain/relevance/reading';
import { shelves } from './shelves';
import { type Deeds, interest, learnFrom, lessonsFrom, vectors } from './shipped';

const { agents, planets, graphs } = shelves;
const titles = (shelf: Paper[]) => shelf.map(({ title }) => title);

describe('what an interest learns from', () => {
  const phrase = { phrases: ['planet'] };
  const teachers = (it: Interest, deeds: Deeds) =>
    learnFrom([it], lessonsFrom(deeds)).summaries[0]!.teachers.map(({ title }) => title);

  test('its examples, and what was saved', () => {
    const it = interest('it', { ...phrase, examples: [planets[1]!] });
    expect(teachers(it, { saved: [planets[2]!] }).sort()).toEqual(titles([planets[1]!, planets[2]!]).sort());
  });

  test('not the papers that the reader took out', () => {
    const it = interest('it', { ...phrase, ignoredPapers: [planets[1]!.id] });
    expect(teachers(it, { saved: planets.slice(1, 3) })).toEqual([planets[2]!.title]);
  });

  test('not what was judged before the reader made it forget; examples count whenever they were given', () => {
    const it = interest('it', { ...phrase, examples: [planets[0]!], learnSince: 2 }); // The second of these
    const deeds = { saved: planets.slice(1, 3), dismissed: [agents[0]!, agents[1]!] };
    expect(teachers(it, deeds).sort()).toEqual(titles([planets[0]!, planets[2]!, agents[1]!]).sort());
  });

  test('what was forgotten does not speak against the interest, like papers taken out', () => {
    const it = { ...phrase, examples: [planets[0]!] };
    const saved = planets.slice(1, 5);
    const scoreWith = (more: Partial<Interest>) =>
      scoreOfNext(interest('it', { ...it, ...more }), { saved, seen: [...graphs, ...agents] });
    const takenOut = scoreWith({ ignoredPapers: saved.map(({ id }) => id) });
    expect(scoreWith({ learnSince: 100 })).toBeGreaterThan(takenOut);
  });

  /** How near a paper on planets is, in standard deviations. */
  function scoreOfNext(it: Interest, deeds: Deeds): number {
    const { models, rarities } = learnFrom([it], lessonsFrom(deeds));
    return scoreOf(models[0]!, readingOf(encode(planets[5]!), rarities, vectors));
  }

  test('one liked paper that was among those passed over is no longer one of them', () => {
    const it = interest('it', { examples: [planets[1]!] });
    const { summaries, models } = learnFrom([it], lessonsFrom({ seen: [planets[1]!, ...graphs] }));
    expect(summaries[0]?.teachers).toEqual([
      { paperId: planets[1]!.id, title: planets[1]!.title, like: true },
    ]);
    expect(models[0]?.likes.map(({ title }) => title)).toEqual([planets[1]!.title]);
  });
});
