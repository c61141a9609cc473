import { describe, expect, test } from 'vitest';
import { compileAuthors, findAuthors } from '@/domain/relevance/authors';

function isFollowed(author: string, printed: string): boolean {
  return findAuthors(compileAuthors([{ author }]), printed).size === 1;
}

describe('findAuthors', () => {
  test.each([
    ['Yann LeCun', 'LeCun, Yann'],
    ['Yann LeCun', 'Y. LeCun'],
    ['LeCun, Y.', 'Yann LeCun'],
    ['Yann LeCun', 'LeCun Y'],
    ['Yann LeCun', 'YANN LECUN'],
    ['LeCun', 'Yann LeCun'],
    ['Geoffrey Hinton', 'Geoffrey E. Hinton'],
    ['Geoffrey Hinton', 'GE Hinton'],
    ['Geoffrey Everest Hinton', 'Hinton GE'],
    ['Christopher D. Manning', 'Christopher Manning'],
    ['Laurens van der Maaten', 'L.J.P. van der Maaten'],
    ['van der Maaten, Laurens', 'Maaten, Laurens van der'],
    ['Nando de Freitas', 'Freitas, N. de'],
    ['Gabriel García Márquez', 'Garcia Marquez, Gabriel'],
    ['Jean-Baptiste Alayrac', 'J.-B. Alayrac'],
    ['Yu-Xiang Wang', 'Yuxiang Wang'],
    ['Yu Xiang Wang', 'Yu-Xiang Wang'],
    ['Shai Ben-David', 'S. Ben‑David'],
    ["Brendan O'Connor", 'Brendan O’Connor'],
    ['Łukasz Kaiser', 'Lukasz Kaiser'],
    ['Martin Luther King', 'King, Jr., Martin Luther'],
    ['Wei Li', 'Wei LI'],
    ['李飞飞', '李 飞飞'],
    ['Ashish Vaswani', 'Ashish Vaswani*¹'],
    ['DeepSeek-AI', 'DEEPSEEK-AI'],
    ['ATLAS Collaboration', 'The ATLAS collaboration'],
    ['Quoc V. Le', 'Le, Quoc'],
  ])('%s is %s', (author, printed) => expect(isFollowed(author, printed)).toBe(true));

  test.each([
    ['Yann LeCun', 'Yves LeCun', 'another first name'],
    ['Yann LeCun', 'Yann LeCunn', 'another last name'],
    ['Yann LeCun', 'LeCun', 'no first name to agree'],
    ['Geoffrey E. Hinton', 'Geoffrey A. Hinton', 'another middle name'],
    ['Yu-Xiang Wang', 'Yu Wang', 'half of a first name'],
    ['Van Nguyen', 'Hoa Nguyen', 'a first name that looks like a particle'],
    ['李飞飞', '李飞', 'another name'],
    ['', 'Yann LeCun', 'nobody'],
    ['*', 'Yann LeCun', 'nobody'],
  ])('%s is not %s: %s', (author, printed) => expect(isFollowed(author, printed)).toBe(false));

  test('an author printed as two readings is found once', () => {
    const followed = [{ author: 'Wei LI' }, { author: 'Wei Li' }];
    expect(Array.from(findAuthors(compileAuthors(followed), 'Wei LI'))).toEqual(followed);
  });

  test.each(['(', ',', '.', '-', 'A ', 'A, ', 'A-'])('a name of three hundred times %j', (part) => {
    expect(isFollowed('Yann LeCun', part.repeat(300))).toBe(false);
  });
});
