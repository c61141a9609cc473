import { describe, expect, test } from 'vitest';

import demoPapers from '@/domain/demo-papers.json';
import type { Paper } from '@/domain/paper';
import { suggestInterest } from '@/domain/relevance/suggest-interest';
import { makePaper } from '../storage/made';

const background = demoPapers as Paper[];

function about(first: number, texts: [title: string, abstract?: string][]): Paper[] {
  return texts.map(([title, abstract], at) =>
    makePaper(`2601.${first + at}`, { title, ...(abstract !== undefined && { abstract }) }),
  );
}

const lensing = about(10_000, [
  ['Strong gravitational lensing of quasars', 'Lensed quasars measure the expansion of the universe.'],
  ['Time delays in gravitational lensing', 'Time delays between lensed quasars tell the Hubble constant.'],
  ['Gravitational lensing by galaxy clusters', 'Clusters bend light of lensed galaxies and quasars.'],
  ['Weak gravitational lensing surveys', 'Cosmic shear in lensed galaxies traces dark matter.'],
]);
const corals = about(20_000, [
  ['Coral bleaching under heat waves', 'Reefs lose their algae when the sea is warm.'],
  ['Heat waves and coral bleaching on reefs', 'Warm sea makes reefs lose algae.'],
  ['Recovery of reefs after coral bleaching', 'How algae return to reefs when the sea cools.'],
]);
const strays = about(30_000, [
  ['Medieval trade routes of salt', 'Tolls in old charters.'],
  ['A grammar of whistled speech', 'Shepherds talk across valleys.'],
]);
const mixed = [strays[0]!, ...corals, ...lensing, strays[1]!];

describe('suggestInterest', () => {
  test('finds the largest group among others, in their order, and says what they share', () => {
    const idea = suggestInterest(mixed, background, []);
    expect(idea?.papers).toEqual(lensing);
    expect(idea?.name.toLowerCase()).toBe('gravitational lensing');
    expect(idea?.phrases[0]?.toLowerCase()).toBe('gravitational lensing');
    expect(idea?.phrases.length).toBeLessThanOrEqual(4);
  });

  test('when that is declined, the next; when all are, none', () => {
    const first = suggestInterest(mixed, background, [])!.name;
    const next = suggestInterest(mixed, background, [first]);
    expect(next?.papers).toEqual(corals);
    expect(next?.name.toLowerCase()).toBe('coral bleaching');
    expect(suggestInterest(mixed, background, [next!.name, first])).toBeUndefined();
  });

  test('three are enough, two are chance', () => {
    expect(suggestInterest(lensing.slice(0, 3), background, [])?.papers).toHaveLength(3);
    expect(suggestInterest([...lensing.slice(0, 2), ...strays], background, [])).toBeUndefined();
  });

  test('papers that are no more alike than those seen are no group', () => {
    const seen = Array.from({ length: 10 }, () => lensing).flat();
    expect(suggestInterest(lensing, seen, [])).toBeUndefined();
  });

  test('needs to know what is usual: twenty papers seen', () => {
    expect(suggestInterest(lensing, background.slice(0, 19), [])).toBeUndefined();
    expect(suggestInterest(lensing, background.slice(0, 20), [])).toBeDefined();
  });

  test('a phrase that many papers seen have is not offered', () => {
    const common = background.map((paper, at) =>
      at % 4 === 0 ? { ...paper, abstract: `${paper.abstract} On lensed quasars.` } : paper,
    );
    const named = about(50_000, [
      ['Lensed quasars and cosmic shear', 'Cosmic shear of lensed quasars.'],
      ['Cosmic shear near lensed quasars', 'Cosmic shear of lensed quasars.'],
      ['More lensed quasars, more cosmic shear', 'Cosmic shear of lensed quasars.'],
    ]);
    const phrases = suggestInterest(named, common, [])?.phrases.map((phrase) => phrase.toLowerCase());
    expect(phrases).toContain('cosmic shear');
    expect(phrases).not.toContain('lensed quasars');
  });

  test('the same papers, the same idea', () => {
    expect(suggestInterest(mixed, background, [])).toEqual(suggestInterest(mixed, background, []));
  });

  test.each([
    ['no words', ''],
    ['digits', '1 2 3 4 5'],
    ['stop words', 'of the and with from'],
    ['one long word', '学'.repeat(5_000)],
  ])('makes no sense of %s, and does not stumble', (_, title) => {
    const odd = about(
      60_000,
      Array.from({ length: 5 }, () => [title]),
    );
    const idea = suggestInterest(odd, background, []);
    expect(idea === undefined || idea.phrases.length > 0).toBe(true);
    expect(suggestInterest(odd, odd, [])).toBeUndefined();
  });
});
