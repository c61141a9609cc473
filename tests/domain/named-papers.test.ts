import { expect, test } from 'vitest';
import { fromLines } from '@/domain/named-papers';

test('a line names a paper by its title, its id or both', () => {
  const lines = `
1. Attention Is All You Need https://arxiv.org/abs/1706.03762v5
- LoRA: Low-Rank Adaptation

2305.18290 doi:10.1000/182
https://example.org/nothing`;
  expect(fromLines(lines)).toEqual([
    { id: 'arxiv:1706.03762', title: 'Attention Is All You Need', authors: [] },
    { id: 'title:lora-low-rank-adaptation', title: 'LoRA: Low-Rank Adaptation', authors: [] },
    { id: 'arxiv:2305.18290', title: '', authors: [] },
    { id: 'doi:10.1000/182', title: '', authors: [] },
  ]);
});
