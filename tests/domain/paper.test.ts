import { expect, test } from 'vitest';

import { arxivId, arxivIdAmongOthers } from '@/domain/arxiv-number';
import { isPaperId, urlOf } from '@/domain/paper';

test.each(['web:999.999.999.999/x', 'web:a.b:99999999', 'doi:', 'web:user@host.example/1', 'other:1'])(
  '%s names no paper',
  (id) => expect(isPaperId(id)).toBe(false),
);

test.each(['web:jmlr.org/papers/v27/25-1.html', 'arxiv:hep-th/9901001', 'doi:10.1000/<x>', 'title:on-owls'])(
  '%s names a paper, and leads to a page',
  (id) => {
    if (!isPaperId(id)) throw new Error('it names none');
    expect(urlOf(id)).toMatch(/^https:\/\//);
  },
);

test.each([
  ['2606.28322v2', 'arxiv:2606.28322'],
  ['0704.0001', 'arxiv:0704.0001'],
  ['math.GT/0309136', 'arxiv:math.GT/0309136'],
  ['https://example.org/abs/hep-th/9901001v3', 'arxiv:hep-th/9901001'],
  ['1968.1972', undefined],
  ['2613.00001', undefined],
  ['hep-th/9913001', undefined],
  ['math/2309136', undefined],
  ['https://www.jstor.org/stable/2290910', undefined],
])('the arXiv number of %s is %s', (text, id) => {
  expect(arxivId(text)).toBe(id);
  expect(arxivIdAmongOthers(text)).toBe(id);
});

test('an address of others that ends like an old number is none', () => {
  expect(arxivIdAmongOthers('https://zenodo.org/record/0301012')).toBeUndefined();
});

test('ids that were read by older rules stay valid', () => {
  for (const id of ['arxiv:stable/2290910', 'arxiv:1968.1972']) expect(isPaperId(id)).toBe(true);
});
