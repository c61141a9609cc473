import { expect, test } from 'vitest';

import type { Paper } from '@/domain/paper';
import { isShowable, keyOf } from '@/domain/relevance/encode';
import { featureOf } from '@/domain/relevance/features';
import type { Reason } from '@/domain/verdict';
import { shelves } from './shelves';
import { interest, verdictsOn } from './shipped';

const words = (reasons: Reason[]) => reasons.flatMap((reason) => (reason.kind === 'word' ? reason.word : []));

/** A word that is nowhere, and shares its feature with another. */
function namesakeOf(word: string): string {
  const wanted = featureOf(keyOf(word));
  for (let number = 0; ; number++) {
    const letters = `xq${number.toString(26).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}zz`;
    if (featureOf(keyOf(letters)) === wanted && keyOf(letters) !== keyOf(word)) return letters;
  }
}

test('a word is no reason because another word shares its feature', () => {
  const liked = shelves.planets.slice(0, 3);
  const its = [interest('planets', { examples: liked })];
  const seen = [...shelves.agents, ...shelves.qubits, ...shelves.proteins];
  const page: Paper[] = ['planet', namesakeOf('planet')].map((word, at) => ({
    id: `title:${at}`,
    title: `${word} transit soup`,
    authors: [],
  }));
  const [real, namesake] = verdictsOn(page, its, { seen }).map(({ reasons }) => words(reasons));
  expect(real?.join(' ')).toContain('planet');
  expect(namesake?.join(' ')).not.toContain('xq');
  expect(namesake?.join(' ')).toContain('transit');
});

test.each([
  ['graph neural', true],
  ['GPT-4o', true],
  ['tree of thought', true],
  ['Qwen2.5', true],
  ['C++', true],
  ['models. Trees', false],
  ['translations, where earlier', false],
  ['3) diffusion', false],
  ['2024', false],
])('%s can be shown by itself: %s', (printed, showable) => {
  expect(isShowable(printed)).toBe(showable);
});
