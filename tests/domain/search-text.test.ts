import { expect, test } from 'vitest';

import { madeUpPapers } from '@/tools/bench/made-up-papers';
import { idsIn, merged, paperOf, segmentOf, titlesIn } from './searched';

test.each([
  ['注意力机制的研究', ['注', '注意', '注意力', '力机制', '研究', '究', '"注意力机制"']],
  ['王小明的论文', ['小明', '王小明', '明']],
  ['アテンション機構', ['アテン', '機構']],
  ['어텐션 메커니즘에 대하여', ['어텐션', '메커니즘', '텐션']],
  ['שכבות קשב', ['קשב', 'שכב']],
  ['انتباه متعدد الرؤوس', ['انتباه', 'متعد']],
  ['🦉 owls 🦉🦉', ['owls', '🦉 owls']],
  ['On __proto__ and constructor', ['__proto__', 'constructor', 'proto']],
  ['C++ for owls', ['c++', 'C']],
  ['Qwen2.5 <b>bold</b>', ['qwen2.5', 'bold', 'qwen']],
])('%s is found by each of its parts', (title, queries) => {
  const papers = [paperOf(title), paperOf('Another one')];
  for (const query of queries) expect([query, titlesIn(papers, query)]).toEqual([query, [title]]);
});

test('characters that stand elsewhere do not make a word', () => {
  expect(titlesIn([paperOf('注意力机制')], '意机')).toEqual([]);
  expect(titlesIn([paperOf('注意力机制')], '"注意机制"')).toEqual([]);
});

test('authors of two names are not mixed up, in any script', () => {
  const papers = [paperOf('Owls', { authors: ['王小', '明天'] })];
  expect(titlesIn(papers, 'author:王小')).toEqual(['Owls']);
  expect(titlesIn(papers, 'author:小明')).toEqual([]);
});

const hostile = [
  paperOf(`a${'\u0301'.repeat(2_000)}`),
  paperOf(''),
  paperOf('\uFFFF\u0000\uD800'.toWellFormed()),
  paperOf('x '.repeat(1_000)),
  paperOf('z'.repeat(2_000), { abstract: 'the same '.repeat(5_000) }),
  paperOf('__proto__', { tags: ['__proto__', 'constructor'], authors: ['__proto__'] }),
  paperOf('‮owls', { abstract: '-'.repeat(50_000) }),
];

test('any title is indexed, and hinders no other one', () => {
  const segment = merged([segmentOf(hostile), segmentOf([paperOf('Owls at night')])]);
  expect(idsIn([segment], '')).toHaveLength(hostile.length + 1);
  expect(idsIn([segment], '"owls at night"')).toHaveLength(1);
  expect(idsIn([segment], 'owls')).toHaveLength(2);
  expect(idsIn([segment], '"the same the same"')).toHaveLength(1);
  expect(idsIn([segment], 'tag:__proto__')).toHaveLength(1);
});

test.each([
  '',
  'é'.normalize('NFD').repeat(2_000),
  '"'.repeat(99),
  '\uD800',
  '-',
  '((((a+)+)+)+)$',
  '__proto__:x',
])('any query is answered', (query) => {
  expect(idsIn([segmentOf(hostile)], query).length).toBeLessThanOrEqual(hostile.length);
});

const papers = madeUpPapers(120, 1).map((paper, at) => ({
  ...paper,
  savedAt: at % 7,
  authors: ['Ada Lovelace'],
}));
const queries = [
  '',
  'b',
  'ba',
  'con de',
  '"ba be"',
  'author:"lovelace ada"',
  '-con',
  ...wordsOf(papers[7]!.title),
];

function wordsOf(text: string): string[] {
  return text.split(' ');
}

/** What these segments find is what one of these papers alone finds. */
function expectSame(parts: ReturnType<typeof segmentOf>[], of: typeof papers): void {
  const [alone, together] = [segmentOf(of), merged(parts)];
  for (const query of queries) {
    const ids = idsIn([alone], query, 'title');
    expect(idsIn(parts, query, 'title')).toEqual(ids);
    expect(idsIn([together], query, 'title')).toEqual(ids);
  }
}

test('segments find together what one segment finds alone, and so does what they are merged into', () => {
  const parts = [papers.slice(0, 60), papers.slice(60, 61), papers.slice(61)].map(segmentOf);
  expectSame(parts, papers);
});

test('what is struck is not found, and is gone once merged', () => {
  const parts = [papers.slice(0, 60), papers.slice(60)].map(segmentOf);
  for (const { struck } of parts) struck.fill(1, 10, 40);
  const left = [...papers.slice(0, 10), ...papers.slice(40, 70), ...papers.slice(100)];
  expectSame(parts, left);
  expect(merged(parts).segment.ids).toHaveLength(left.length);
});

test('letter by letter the same is found as at once, by segments that remember earlier words and by new ones', () => {
  const typed = [papers.slice(0, 90), papers.slice(90)].map(segmentOf);
  const anew = () => typed.map((one) => ({ ...one, segment: { ...one.segment } }));
  for (const whole of [`${papers[7]!.title} -con`, `-${papers[100]!.title}`, 'con con ba ba de'])
    for (let length = 1; length <= whole.length; length++) {
      const query = whole.slice(0, length);
      expect([query, idsIn(typed, query)]).toEqual([query, idsIn(anew(), query)]);
    }
});

test('every paper is found by every two words of it', () => {
  const segment = segmentOf(papers);
  for (const { id, title } of papers.slice(0, 50)) {
    const words = wordsOf(title);
    for (const [at, word] of words.entries()) {
      expect(idsIn([segment], `${words[0]} ${word}`)).toContain(id);
      if (at > 0) expect(idsIn([segment], `"${words[at - 1]} ${word}"`)).toContain(id);
    }
  }
});
