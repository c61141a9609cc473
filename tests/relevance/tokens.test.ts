import { describe, expect, test } from 'vitest';
import { fold } from '@/domain/relevance/fold';
import { stem } from '@/domain/relevance/stem';
import { tokenise } from '@/domain/relevance/tokens';

const wordsIn = (text: string) => tokenise(text).map(({ word }) => word);

describe('stem', () => {
  test.each([
    ['policies', 'policy', 'the plural of the S-stemmer'],
    ['classes', 'class', '-es after ss'],
    ['boxes', 'box', '-es after x'],
    ['viruses', 'virus', '-us is no plural'],
    ['biases', 'bias', '-ias is no plural'],
    ['matrices', 'matrix', 'Latin plurals are listed'],
    ['analyses', 'analysis', 'Greek ones too'],
    ['tuning', 'tune', 'the e that -ing took comes back'],
    ['planned', 'planning', 'the doubled consonant goes'],
    ['modelling', 'modeling', 'British and American'],
    ['optimising', 'optimized', 'British and American'],
    ['behaviours', 'behavior', 'British and American'],
    ['quantisation', 'quantization', 'British and American'],
    ['applied', 'applies', '-ied and -ies'],
    ['embeddings', 'embed', 'embed is no past tense'],
    ['finetuning', 'finetuned', 'compounds written as one word'],
    ['generated', 'generating', 'inflections of one verb'],
  ])('%s is %s: %s', (one, other) => expect(stem(one)).toBe(stem(other)));

  test.each([
    ['string', 'str', 'no vowel is left'],
    ['rage', 'rag', 'a short word keeps its e'],
    ['same', 'sam', 'a short word keeps its e'],
    ['plane', 'plan', 'a short word keeps its e'],
    ['mining', 'min', 'the e comes back'],
    ['reasoning', 'reason', 'abstracts say "for this reason"'],
    ['news', 'new', 'news is no plural'],
    ['gps', 'gp', 'three letters stay'],
    ['bayes', 'bay', 'a name'],
    ['transformer', 'transform', 'other suffixes make other words'],
    ['generation', 'generate', 'other suffixes make other words'],
    ['speed', 'spe', '-eed is no past tense'],
  ])('%s is not %s: %s', (one, other) => expect(stem(one)).not.toBe(stem(other)));
});

describe('fold', () => {
  test.each([
    ['Schrödinger', 'schrodinger'],
    ['Erdős–Rényi', 'erdos–renyi'],
    ['Łukasz Ørsted Straße Æsir Þór', 'lukasz orsted strasse aesir thor'],
    ['İstanbul ısı', 'istanbul isi'],
    ['ＧＰＴ４', 'gpt4'],
    ['eﬃcient', 'efficient'],
    ['ΛΟΓΟΣ', fold('λόγος')],
    ['re\u00ADin\u200Bforce\uFEFFment', 'reinforcement'],
    ['が', 'が'],
    ['한국어', '한국어'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s is %s', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('tokenise', () => {
  test.each([
    ['C++ and C# but not C+', ['c++', 'and', 'c#', 'but', 'not', 'c']],
    ['GPT-4o, Qwen2.5-VL.', ['gpt', '4o', 'qwen2.5', 'vl']],
    ['LMs LLMs GPUs, GPS', ['lm', 'llm', 'gpu', 'gps']],
    ["Alzheimer's O’Brien", ['alzheimer', 's', 'o', 'brien']],
    ['基于LLM的强化学习', ['基', '于', 'llm', '的', '强', '化', '学', '习']],
    ['データ', ['デ', 'ー', 'タ']],
    ['(a) $k$-means; x²', ['a', 'k', 'mean', 'x2']],
    ['\u0301 -- … ***', []],
  ])('%s', (text, words) => expect(wordsIn(text)).toEqual(words));

  test.each(['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFF0D', "'", '’'])(
    'one %s joins two words',
    (joint) => expect(tokenise(`fine${joint}tuning`).map(({ joined }) => joined)).toEqual([false, true]),
  );

  test.each(['fine tuning', 'fine--tuning', 'fine- tuning', 'fine/tuning', 'fine_tuning'])(
    '%s is no compound',
    (text) => expect(tokenise(text).map(({ joined }) => joined)).toEqual([false, false]),
  );

  test('a token says where it stands, past characters of two code units', () => {
    const text = '𝒳 😀 Naïve fine\u00ADtuning';
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '𝒳',
      'Naïve',
      'fine\u00ADtuning',
    ]);
  });
});
