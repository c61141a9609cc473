import { describe, expect, test } from 'vitest';
import { suggestPhrases } from '@/domain/relevance/suggest';

const titles = [
  'LoRA: Low-Rank Adaptation of Large Language Models',
  'QLoRA: Efficient Finetuning of Quantized LLMs',
  'AdaLoRA: Adaptive Budget Allocation for Parameter-Efficient Fine-Tuning',
  'Language Models are Few-Shot Learners',
  'The Power of Scale for Parameter-Efficient Prompt Tuning',
];

describe('suggestPhrases', () => {
  test('offers first what titles share, longer phrases before shorter', () => {
    expect(suggestPhrases(titles, []).slice(0, 3)).toEqual([
      'Language Models',
      'Parameter-Efficient',
      'Finetuning',
    ]);
  });

  test('leaves out what is known, however it is spelt', () => {
    expect(suggestPhrases(titles, ['language model', 'Parameter efficient', 'fine-tuning'])).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(language models|parameter-efficient|fine-?tuning)$/i),
      ]),
    );
  });

  test('of one title: phrases between punctuation and stop words, no word twice', () => {
    expect(suggestPhrases(['ReAct: Synergizing Reasoning and Acting in Language Models'], [])).toEqual([
      'Synergizing Reasoning',
      'Language Models',
      'ReAct',
    ]);
  });

  test('leaves out parts of a longer phrase that the same titles have', () => {
    const shared = ['Graph Neural Networks', 'A Graph Neural Network'];
    expect(suggestPhrases(shared, [])).toEqual(['Graph Neural Networks']);
  });

  test('keeps an "of" inside', () => {
    expect(suggestPhrases(['Sparse Mixture of Experts', 'A Mixture of Experts'], [])).toContain(
      'Mixture of Experts',
    );
  });

  test('offers no vague word by itself', () => {
    expect(suggestPhrases(['Models, data', 'Data: models', 'Learning, models'], [])).toEqual([]);
  });

  test('offers at most twelve', () => {
    const many = Array.from({ length: 40 }, (_, at) => `Alpha${at} beta${at}`);
    expect(suggestPhrases(many, [])).toHaveLength(12);
  });

  test.each([
    [[]],
    [['']],
    [['学'.repeat(1_000)]],
    [Array.from({ length: 2_000 }, () => 'deep; '.repeat(2_000))],
  ])('finds nothing in titles without phrases', (empty) => expect(suggestPhrases(empty, [])).toEqual([]));
});
