import { expect, test } from 'vitest';

import { keepBeginnings } from '@/domain/search/beginnings';
import { evaluate } from '@/domain/search/evaluate';
import { readQuery } from '@/domain/search/query';
import { runAtOnce } from '@/domain/slices';

import { idsIn, paperOf, segmentOf, titlesIn } from './searched';

const abstract = 'We look at owls that hunt by ear.';

const known: [why: string, query: string, papers: ReturnType<typeof paperOf>[], expected: string[]][] = [
  [
    'a word of the title says more than one of the abstract',
    'owls',
    [paperOf('Hunting by ear', { abstract }), paperOf('Owls')],
    ['Owls', 'Hunting by ear'],
  ],
  [
    'a tag or an author says more than the abstract, and less than the title',
    'owls',
    [paperOf('By ear', { abstract }), paperOf('Tagged', { tags: ['owls'] }), paperOf('Owls')],
    ['Owls', 'Tagged', 'By ear'],
  ],
  [
    'a whole word says more than the beginning of another',
    'graph',
    [paperOf('Graphite in pencils'), paperOf('Graph drawing')],
    ['Graph drawing', 'Graphite in pencils'],
  ],
  [
    'an inflected word is nearly the word itself',
    'owls',
    [paperOf('Owlsome things'), paperOf('An owl')],
    ['An owl', 'Owlsome things'],
  ],
  [
    'who types a whole title wants the paper that has it',
    'owls see all you need',
    [
      paperOf('Why owls do not see all of what you may need, at any time of the day'),
      paperOf('Owls see all you need'),
    ],
    ['Owls see all you need', 'Why owls do not see all of what you may need, at any time of the day'],
  ],
  [
    'a rare word says more than a common one',
    'birds owls',
    [
      paperOf('Birds', { abstract }),
      paperOf('Owls', { abstract: 'Birds.' }),
      paperOf('Birds of the day'),
      paperOf('Birds of the sea'),
    ],
    ['Owls', 'Birds'],
  ],
  [
    'of what is as good, the newest comes first',
    'owls',
    [paperOf('Owls 1'), paperOf('Owls 2')],
    ['Owls 1', 'Owls 2'],
  ],
  [
    'all words must be there',
    'owls ear',
    [paperOf('Owls'), paperOf('Ear'), paperOf('The ear of owls')],
    ['The ear of owls'],
  ],
  [
    'words may be anywhere',
    'hopper ear',
    [paperOf('Hunting', { abstract, authors: ['Grace Hopper'] })],
    ['Hunting'],
  ],
  ['case and accents do not count', 'SCHRODINGER', [paperOf('Schrödinger’s owl')], ['Schrödinger’s owl']],
  ['accents that are typed do not count either', 'Schrödinger', [paperOf('Schrodinger')], ['Schrodinger']],
  [
    'what is written as one word is found by its parts',
    'fine tuning',
    [paperOf('Fine-tuning owls')],
    ['Fine-tuning owls'],
  ],
  ['and the other way round', 'finetuning', [paperOf('Fine-tuning owls')], ['Fine-tuning owls']],
  [
    'and when only one of both is hyphenated',
    'fine-tuning',
    [paperOf('Finetuning'), paperOf('Fine tuning')],
    ['Fine tuning', 'Finetuning'],
  ],
  [
    'a number of a registry finds its paper',
    '2601.00001',
    [paperOf('Owls', { id: 'arxiv:2601.00001' })],
    ['Owls'],
  ],
  ['a misspelled word is understood', 'atention', [paperOf('Attention'), paperOf('Owls')], ['Attention']],
  ['letters that changed places are one mistake', 'attnetion', [paperOf('Attention')], ['Attention']],
  ['two mistakes in a long word are forgiven', 'trnsfomer', [paperOf('Transformer')], ['Transformer']],
  [
    'what is found as it is typed is not taken for misspelled',
    'owls',
    [paperOf('Owls'), paperOf('Owns')],
    ['Owls'],
  ],
  ['three letters are too few to guess', 'olw', [paperOf('Owl')], []],
];

test.each(known)('%s', (_why, query, papers, expected) => {
  expect(titlesIn(papers, query)).toEqual(expected);
});

const library = [
  paperOf('Owls at night', {
    authors: ['Grace Hopper', 'Ada Lovelace'],
    tags: ['birds', 'to cite'],
    date: '2024-05',
  }),
  paperOf('Ada compilers', {
    authors: ['Ada Byron', 'Lee Lovelace'],
    note: 'Ask *Grace*.',
    favourite: true,
    date: '2025',
  }),
  paperOf('At owls night', {
    authors: [],
    status: 'read',
    from: { site: 'arXiv', url: 'https://arxiv.org/' },
  }),
];

test.each([
  ['"owls at"', ['Owls at night']],
  ['"owls at ni', ['Owls at night']],
  ['"night at"', []],
  ['night -"owls at"', ['At owls night']],
  ['author:lovelace', ['Owls at night', 'Ada compilers']],
  ['author:"ada lovelace"', ['Owls at night']],
  ['author:"Lovelace, A"', ['Owls at night']],
  ['author:"hopper ada"', []],
  ['-author:ada', ['At owls night']],
  ['tag:birds', ['Owls at night']],
  ['tag:BIRDS', ['Owls at night']],
  ['tag:bir', ['Owls at night']],
  ['tag:cite', []],
  ['-tag:"to cite" ada', ['Ada compilers']],
  ['grace has:note', ['Ada compilers']],
  ['is:favourite', ['Ada compilers']],
  ['status:read', ['At owls night']],
  ['status:to-read', ['Owls at night', 'Ada compilers']],
  ['in:arx', ['At owls night']],
  ['year:>2024', ['Ada compilers']],
  ['-year:2024', ['Ada compilers', 'At owls night']],
  ['saved:2026-06', ['Owls at night', 'Ada compilers', 'At owls night']],
  ['seen:2026-06', []],
  ['-ow', ['Owls at night', 'Ada compilers', 'At owls night']], // No word of theirs
  ['-owl', ['Ada compilers']], // Inflected it is
  ['... !', ['Owls at night', 'Ada compilers', 'At owls night']],
])('%s', (query, titles) => {
  expect(titlesIn(library, query, 'newest')).toEqual(titles);
});

test('a letter that begins words of most papers finds the same each time, and as well as before it was made ready', () => {
  const papers = [
    paperOf('Owls over oaks', { abstract }),
    paperOf('Of old oaks', { abstract: 'Often owls.' }),
    paperOf('Owls owe oats', { tags: ['oaks'] }),
    paperOf('Quiet nights', { authors: ['Ono Otto', 'Olga Owen'] }),
    paperOf('Quiet days'),
  ];
  const searched = segmentOf(papers);
  const unready = segmentOf(papers);
  runAtOnce(keepBeginnings([searched.segment]));
  for (const query of ['o', 'ow', 'ow o', 'owl oa', 'o', 'q', '-ow', 'author:o'])
    expect([query, idsIn([searched], query)]).toEqual([query, idsIn([unready], query)]);
  expect(idsIn([searched], 'o')).toHaveLength(4);
  const hits = () => evaluate([searched], readQuery('o'), 'library');
  expect(hits()).toEqual(hits());
});
