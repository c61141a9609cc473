import { describe, expect, test } from 'vitest';
import { compilePhrases, findPhrases } from '@/domain/relevance/phrases';

/** What a phrase finds in a text, as printed there. */
function find(phrase: string, text: string): string[] {
  const found = findPhrases(compilePhrases([{ phrase }]), text);
  return Array.from(found.values()).flatMap((spans) => spans.map(([start, end]) => text.slice(start, end)));
}

const hits: [phrase: string, text: string, found: string[]][] = [
  // Plurals, cases, accents
  ['large language model', 'Large Language Models', ['Large Language Models']],
  ['LLMs', 'an LLM among LLMs', ['LLM', 'LLMs']],
  ['Schrodinger', 'the Schrödinger equation', ['Schrödinger']],
  ['naïve bayes', 'Naive Bayes', ['Naive Bayes']],
  ['Alzheimer’s disease', "ALZHEIMER'S DISEASE", ["ALZHEIMER'S DISEASE"]],
  ['Alzheimers', 'Alzheimer’s', ['Alzheimer’s']],
  ["O'Brien", 'OBrien', ['OBrien']],
  // Hyphens: however the reader writes a compound, and however the page does
  ['finetuning', 'fine-tuning and fine‑tuned', ['fine-tuning', 'fine‑tuned']],
  ['fine-tuning', 'finetuning, fine tuning', ['finetuning', 'fine tuning']],
  ['multi agent', 'multi–agent', ['multi–agent']],
  ['GPT4o', 'GPT-4o', ['GPT-4o']],
  ['GPT-4o', 'GPT4o or GPT 4o', ['GPT4o', 'GPT 4o']],
  ['multi agent finetuning', 'multi-agent fine-tuning', ['multi-agent fine-tuning']],
  ['finetuning', 'a fine-tuning-free method', ['fine-tuning']],
  ['state of the art', 'state-of-the-art', ['state-of-the-art']],
  ['LLM fine-tuning', 'LLM-fine-tuning', ['LLM-fine-tuning']],
  ['LLM finetuning', 'an LLM fine-tuning method', ['LLM fine-tuning']],
  ['finetuning method', 'an LLM fine-tuning method', ['fine-tuning method']],
  ['abcd', 'a-b-c-d', ['a-b-c-d']],
  // Wildcards
  ['transform*', 'Transformers transform', ['Transformers', 'transform']],
  ['graph neural*', 'graph neural-network, graph neuralese', ['graph neural-network', 'graph neuralese']],
  ['fine-tun*', 'finetuned, fine-tunable', ['finetuned', 'fine-tunable']],
  ['a-b*', 'a-b-c-d-e', ['a-b-c-d-e']],
  ['强化学*', '深度强化学习', ['强化学']],
  // No spaces
  ['强化学习', '基于强化学习的方法', ['强化学习']],
  ['기계 학습', '기계학습을', ['기계학습']],
  ['LLM', '基于LLM的', ['LLM']],
  // Signs
  ['C++', 'C++, C and C#', ['C++']],
  ['C', 'C++, C and C#', ['C']],
  ['Qwen2.5', 'Qwen2.5-VL', ['Qwen2.5']],
  ['k-means', '$k$-means', ['k$-means']],
  // Places
  ['very very', 'very very very very very', ['very very', 'very very']],
];

const misses: [phrase: string, text: string, why: string][] = [
  ['RAG', 'fragments of rage', 'words are whole'],
  ['agent', 'agentic', 'words are whole'],
  ['language model', 'language for models', 'words follow each other'],
  ['GPT-4', 'GPT-4.1 and GPT-4o', 'another model'],
  ['abcdo', 'a-b-c-d-o', 'a compound is glued up to four parts'],
  ['graph *', 'graphology', 'a star by itself is no ending'],
  ['*', 'anything', 'nothing to look for'],
  ['', 'anything', 'nothing to look for'],
  [' - ', 'a - b', 'nothing to look for'],
  ['か', 'が', 'other words'],
  ['.*', 'anything', 'phrases are no patterns'],
];

describe('findPhrases', () => {
  test.each(hits)('%s in %s', (phrase, text, found) => expect(find(phrase, text)).toEqual(found));
  test.each(misses)('no %s in %s: %s', (phrase, text) => expect(find(phrase, text)).toEqual([]));

  test.each(hits)('what %s finds in %s, it finds again when cut out', (phrase, text) => {
    for (const cut of find(phrase, text)) expect(find(phrase, cut)).toEqual([cut]);
  });

  test('tells whose phrase it found', () => {
    const [one, two] = [{ phrase: 'agents' }, { phrase: 'agent' }];
    const found = findPhrases(compilePhrases([one, two, { phrase: 'robot' }]), 'An agent');
    expect(Array.from(found)).toEqual([
      [one, [[3, 8]]],
      [two, [[3, 8]]],
    ]);
  });

  test('a phrase is cut to twenty words', () => {
    const words = Array.from({ length: 25 }, (_, at) => `w${at}`);
    expect(find(words.join(' '), words.join(' '))).toEqual([words.slice(0, 20).join(' ')]);
  });

  test('names its first ten places', () => expect(find('a', 'a '.repeat(50_000))).toHaveLength(10));

  test('one phrase of ten thousand', () => {
    const phrases = Array.from({ length: 10_000 }, (_, at) => ({ phrase: `some method ${at}` }));
    const found = findPhrases(compilePhrases(phrases), 'some method 7 '.repeat(3_500));
    expect(Array.from(found.keys())).toEqual([{ phrase: 'some method 7' }]);
  });

  test.each([
    'agent '.repeat(8_333),
    'agent-'.repeat(8_333),
    "a'".repeat(25_000),
    'a'.repeat(50_000),
    `a${'\u0591\u05B0\u0345'.repeat(16_000)}`,
    `a${'\u200B'.repeat(49_999)}`,
    '1.'.repeat(25_000),
    '学'.repeat(50_000),
    '\uD800'.repeat(50_000),
  ])('fifty thousand characters of one kind: %.6s', (text) => {
    const phrases = ['agent '.repeat(20), 'agent-'.repeat(20), 'a*', '学'.repeat(20), 'needle'];
    const found = findPhrases(compilePhrases(phrases.map((phrase) => ({ phrase }))), `${text} needle`);
    expect(Array.from(found.keys(), ({ phrase }) => phrase)).toContain('needle');
  });
});

describe('against a slow and simple matcher', () => {
  // Every way to read the text is written out and searched for every way to read the phrase.
  test('both find the same phrases in five hundred random texts', () => {
    const disputed = Array.from({ length: 500 }, (_, seed) => seed).filter((seed) => {
      const random = randomFrom(seed);
      const text = randomText(random, 7);
      const phrases = Array.from({ length: 12 }, () => randomText(random, 3) + (random(4) === 0 ? '*' : ''));
      const found = findPhrases(compilePhrases(phrases.map((phrase) => ({ phrase }))), text);
      const expected = phrases.filter((phrase) => occurs(phrase, text));
      return (
        Array.from(found.keys(), ({ phrase }) => phrase)
          .sort()
          .join() !== expected.sort().join()
      );
    });
    expect(disputed).toEqual([]);
  });

  function randomText(random: (below: number) => number, most: number): string {
    const words = Array.from({ length: 1 + random(most) }, () => ['a', 'b', 'ab', 'ba'][random(4)]!);
    return words.reduce((text, word) => `${text}${random(2) === 0 ? ' ' : '-'}${word}`);
  }

  function occurs(phrase: string, text: string): boolean {
    const isOpen = phrase.endsWith('*');
    const wanted = readings(phrase.replace('*', ''), (parts) => [parts, [parts.join('')]]);
    return readings(text, cuts).some((words) =>
      wanted.some((sought) =>
        words.some((_, at) =>
          sought.every((word, more) =>
            isOpen && more === sought.length - 1
              ? words[at + more]?.startsWith(word)
              : words[at + more] === word,
          ),
        ),
      ),
    );
  }

  function readings(text: string, waysToRead: (parts: string[]) => string[][]): string[][] {
    return text
      .split(' ')
      .map((compound) => waysToRead(compound.split('-')))
      .reduce((before, ways) => before.flatMap((words) => ways.map((way) => [...words, ...way])), [
        [],
      ] as string[][]);
  }

  /** All ways to write neighbouring parts together, up to four. */
  function cuts(parts: string[]): string[][] {
    if (parts.length === 0) return [[]];
    return [1, 2, 3, 4]
      .filter((size) => size <= parts.length)
      .flatMap((size) => cuts(parts.slice(size)).map((rest) => [parts.slice(0, size).join(''), ...rest]));
  }

  /** Numbers below a bound, the same for the same seed (Lehmer 1951, Park and Miller's constant of 1993). */
  function randomFrom(seed: number): (below: number) => number {
    let state = seed + 1;
    return (below) => {
      state = (state * 48_271) % 2_147_483_647;
      return Math.floor((state / 2_147_483_647) * below);
    };
  }
});
