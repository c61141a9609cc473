import { expect, test } from 'vitest';

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
