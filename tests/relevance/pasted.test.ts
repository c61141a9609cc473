import { describe, expect, test } from 'vitest';
import { readTitles } from '@/domain/pasted';

describe('readTitles', () => {
  test('lines: titles without bullets, ids without titles, both', () => {
    const pasted = `
1. Attention Is All You Need https://arxiv.org/abs/1706.03762v5
- LoRA: Low-Rank Adaptation
(arXiv:2106.09685)
[3] https://huggingface.co/papers/2305.18290?sort=new
https://example.org/nothing
`;
    expect(readTitles(pasted)).toEqual({
      titles: ['Attention Is All You Need', 'LoRA: Low-Rank Adaptation'],
      ids: ['arxiv:1706.03762', 'arxiv:2106.09685', 'arxiv:2305.18290'],
    });
  });

  test.each([
    ['10.1038/S41586-021-03819-2.', 'doi:10.1038/s41586-021-03819-2'],
    ['https://doi.org/10.48550/arXiv.2005.11401', 'arxiv:2005.11401'],
    ['https://arxiv.org/pdf/cs/0112017v1.pdf', 'arxiv:cs/0112017'],
    ['doi:10.1000/182', 'doi:10.1000/182'],
    ['10.1145/1968.1972', 'doi:10.1145/1968.1972'],
    ['10.18653/v1/P19-1001', 'acl:P19-1001'],
    ['10.48550/arXiv.2005.11401v4', 'arxiv:2005.11401'],
    ['(10.1061/(ASCE)0733-9399(1997)123:3(230)).', 'doi:10.1061/(asce)0733-9399(1997)123:3(230)'],
    ['[10.1000/182]', 'doi:10.1000/182'],
    ['arXiv:hep-th/9901001v3', 'arxiv:hep-th/9901001'],
  ])('%s is %s', (pasted, id) => expect(readTitles(pasted)).toEqual({ titles: [], ids: [id] }));

  test.each([
    'https://zenodo.org/record/1234567',
    'http://www.jstor.org/stable/2290910',
    'https://ieeexplore.ieee.org/document/8946141',
    '10.5555/3295222.3295349',
  ])('%s names no paper, and is no title', (pasted) => {
    expect(readTitles(`On Owls ${pasted}`)).toEqual({ titles: ['On Owls'], ids: [] });
  });

  test('BibTeX: nested braces, quotation marks, accents, bare numbers', () => {
    const pasted = String.raw`
@inproceedings{a,
  title = {{BERT}: \textit{Deep} Models of {\"O}zg{\"u}r \& {Fran\c{c}ois}, {\v S}},
  booktitle = {Not a Title}, eprint = {1810.04805}, archivePrefix = "arXiv" }
@article{b, title="Quoted {"}Words{"}", doi = {10.1000/ABC}, eprint = 2005.14165}`;
    expect(readTitles(pasted)).toEqual({
      titles: ['BERT: Deep Models of Özgür & François, Š', 'Quoted "Words"'],
      ids: ['arxiv:1810.04805', 'doi:10.1000/abc', 'arxiv:2005.14165'],
    });
  });

  test('each title and id once, at most two hundred', () => {
    const lines = Array.from({ length: 300 }, (_, at) => `Paper number ${at} 2401.${10_000 + at}\n`);
    const { titles, ids } = readTitles(lines.join('') + lines.join(''));
    expect([titles.length, ids.length]).toEqual([200, 200]);
  });

  test.each([
    '',
    '@a{title={'.repeat(20_000),
    '@a{title="'.repeat(20_000),
    `@a{${'title={{{{'.repeat(20_000)}`,
    `@a{title${' '.repeat(199_000)}`,
    '\n'.repeat(200_000),
    '-'.repeat(200_000),
  ])('nothing in clippings without papers: %.12s', (pasted) => {
    expect(readTitles(pasted)).toEqual({ titles: [], ids: [] });
  });
});
