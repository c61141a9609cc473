import { expect, test } from 'vitest';

import type { Paper } from '@/domain/paper';
import { interest, verdictsOn } from './shipped';

// Who has seen one page only has seen too little to measure against, and yet not nothing.

const planets = interest('planets', { phrases: ['exoplanets'] });
const page = Array.from(
  { length: 20 },
  (_, at): Paper => ({
    id: `arxiv:2611.${10_000 + at}`,
    title: `Winds on giant planets, part ${at}`,
    authors: [],
    abstract: `The atmosphere of planet ${at} is heated by its star, and winds carry the heat to its night side.`,
  }),
);
const kindred: Paper = {
  id: 'arxiv:2611.20000',
  title: 'Heat and winds on giant planets: the atmosphere of a night side',
  authors: [],
  abstract: 'Winds carry heat from the day side of giant planets to their night side.',
};

test('a page full of the reader’s field is not flagged whole after one save', () => {
  const [saved, ...seen] = page as [Paper, ...Paper[]];
  const flagged = verdictsOn(seen, [planets], { saved: [saved], seen }).filter((one) => one.flagged);
  expect(flagged.length).toBeLessThanOrEqual(2);
});

test('what is nearer than all that was seen is flagged after one save', () => {
  const seen = page.map((paper, at) => ({
    ...paper,
    title: `Soups of the world ${at}`,
    abstract: 'Onions.',
  }));
  const [verdict] = verdictsOn([kindred], [planets], { saved: [page[0]!], seen });
  expect(verdict).toMatchObject({ flagged: true, interests: ['planets'] });
});
