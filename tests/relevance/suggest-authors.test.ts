import { describe, expect, test } from 'vitest';

import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import { suggestAuthors } from '@/domain/relevance/suggest-authors';
import { makeInterest, makePaper } from '../storage/made';

const by = (number: number, ...authors: string[]) => makePaper(`2601.${10_000 + number}`, { authors });
const nobody = { interests: [] as Interest[], declined: [] as string[], interestsOf: () => [] as string[] };
const namesFor = (saved: Paper[], known = nobody) => suggestAuthors(saved, known).map(({ author }) => author);

describe('suggestAuthors', () => {
  test('suggests who wrote two saved papers, and not who wrote one', () => {
    const saved = [by(1, 'Ada Lovelace', 'Alan Turing'), by(2, 'Grace Hopper'), by(3, 'Ada Lovelace')];
    expect(suggestAuthors(saved, nobody)).toEqual([{ author: 'Ada Lovelace', papers: [saved[0], saved[2]] }]);
  });

  test('the most papers first, then in the order of the papers; three at most', () => {
    const saved = [by(1, 'A. One', 'B. Two', 'C. Three'), by(2, 'A. One', 'B. Two', 'C. Three', 'D. Four')];
    expect(namesFor([...saved, by(3, 'D. Four', 'C. Three')])).toEqual(['C. Three', 'A. One', 'B. Two']);
  });

  test('spellings of one name are one idea, the fullest: an initial would follow its namesakes too', () => {
    const saved = [by(1, 'Y. LeCun'), by(2, 'LeCun, Yann'), by(3, 'Yann LeCun')];
    expect(suggestAuthors(saved, nobody)).toEqual([{ author: 'LeCun, Yann', papers: saved }]);
    expect(namesFor([by(1, 'Geoffrey Hinton'), by(2, 'Geoffrey E. Hinton')])).toEqual(['Geoffrey E. Hinton']);
  });

  test('an initial does not make two people one', () => {
    const saved = [by(1, 'Y. LeCun'), by(2, 'Yann LeCun'), by(3, 'Yves LeCun')];
    expect(suggestAuthors(saved, nobody)).toEqual([
      { author: 'Yann LeCun', papers: [saved[0], saved[1]] },
      { author: 'Yves LeCun', papers: [saved[0], saved[2]] },
    ]);
  });

  const twice = [by(1, 'Ada Lovelace'), by(2, 'Ada Lovelace')];
  test.each([
    ['follows', { authors: ['Lovelace, A.'] }],
    ['rules out', { never: ['Ada Lovelace'] }],
    ['follows, though it is off,', { authors: ['Ada Lovelace'], on: false }],
  ])('leaves out whom an interest %s', (_, part) => {
    expect(namesFor(twice, { ...nobody, interests: [makeInterest('a', part)] })).toEqual([]);
  });

  test('leaves out whom the reader declined, however the name is printed', () => {
    expect(namesFor(twice, { ...nobody, declined: ['A. Lovelace'] })).toEqual([]);
    expect(namesFor(twice, { ...nobody, declined: ['B. Lovelace'] })).toEqual(['Ada Lovelace']);
  });

  test('last names alone and long lists of authors say too little', () => {
    expect(namesFor([by(1, 'Lovelace'), by(2, 'Lovelace')])).toEqual([]);
    const crowd = Array.from({ length: 25 }, (_, at) => `Person ${String.fromCharCode(65 + at)}mith`);
    expect(namesFor([by(1, 'Ada Lovelace', ...crowd), by(2, 'Ada Lovelace')])).toEqual([]);
    expect(namesFor([by(1, '李飞飞'), by(2, '李飞飞')])).toEqual(['李飞飞']);
  });

  test('in a library of 100 two papers are chance', () => {
    const others = Array.from({ length: 97 }, (_, at) => by(100 + at));
    expect(namesFor([...twice, ...others])).toEqual(['Ada Lovelace']);
    expect(namesFor([...twice, ...others, by(3)])).toEqual([]);
    expect(namesFor([...twice, ...others, by(3, 'Ada Lovelace')])).toEqual(['Ada Lovelace']);
  });

  test('names the interest that most of the papers belong to, if there is one', () => {
    const interestIn = (belongs: Record<string, string[]>) =>
      suggestAuthors(twice, { ...nobody, interestsOf: (id) => belongs[id] ?? [] })[0]?.interest;
    const [one, two] = twice.map(({ id }) => id) as [string, string];
    expect(interestIn({ [one]: ['a', 'b'], [two]: ['b'] })).toBe('b');
    expect(interestIn({ [one]: ['a'], [two]: ['b'] })).toBeUndefined();
    expect(interestIn({ [two]: ['a'] })).toBe('a');
    expect(interestIn({})).toBeUndefined();
  });

  test('of nothing it suggests nobody', () => {
    expect(suggestAuthors([], nobody)).toEqual([]);
    expect(namesFor([by(1, '', '*'), by(2, '', '*')])).toEqual([]);
  });
});
