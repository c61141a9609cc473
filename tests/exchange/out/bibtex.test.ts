import '../texts';
import { describe, expect, test } from 'vitest';

import type { GivenPaper } from '@/domain/library';
import { writeBibtex } from '@/exchange/out/bibtex';
import { makePaper } from '../../storage/made';
import { type Entry, readBibtex } from '../read-bibtex';

function entryOf(rest: Partial<GivenPaper>): Entry {
  return readBibtex(writeBibtex([makePaper('2606.28322', { categories: ['cs.CL'], ...rest })]))[0]!;
}

describe('a preprint', () => {
  test.each<[string, Partial<GivenPaper>]>([
    ['on arXiv', {}],
    ['that its site calls CoRR', { venue: 'CoRR 2026' }],
    ['that was only submitted', { venue: 'ICML 2026 Conference Submission' }],
    ['with the DOI that arXiv gave it', { aliases: ['doi:10.48550/arxiv.2606.28322'] }],
    ['on bioRxiv', { id: 'doi:10.1101/2026.01.01.123456', venue: 'bioRxiv [Preprint]' }],
    ['on OpenReview', { id: 'openreview:abc' }],
  ])('%s is @misc', (_, rest) => {
    const { kind, fields } = entryOf(rest);
    expect(kind).toBe('misc');
    expect(fields).not.toHaveProperty('journal');
  });

  test('has the ids that it is known by', () => {
    expect(entryOf({ aliases: ['doi:10.48550/arxiv.2606.28322', 'pmid:1'] }).fields).toMatchObject({
      eprint: '2606.28322',
      archivePrefix: 'arXiv',
      primaryClass: 'cs.CL',
      doi: '10.48550/arxiv.2606.28322',
      pmid: '1',
      url: 'https://arxiv.org/abs/2606.28322',
    });
  });
});

describe('a published paper', () => {
  test.each<[venue: string, kind: string]>([
    ['ICML 2026 Oral', 'inproceedings'],
    ['NeurIPS', 'inproceedings'],
    ['ACL.2024 - Long Papers', 'inproceedings'],
    ['Proceedings of the 43rd International Conference on Machine Learning', 'inproceedings'],
    ['Proceedings of the Workshop on Examples', 'inproceedings'],
    ['2024 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)', 'inproceedings'],
    ['Nature', 'article'],
    ['J. Mach. Learn. Res.', 'article'],
    ['IEEE Transactions on Pattern Analysis and Machine Intelligence', 'article'],
    ['Proceedings of the National Academy of Sciences', 'article'],
    ['Proceedings of the VLDB Endowment', 'article'],
    ['Proceedings of the IEEE', 'article'],
    ['Proc. IEEE', 'article'],
    ['Proceedings of the ACM on Programming Languages', 'article'],
    ['Proceedings of the IEEE Conference on Computer Vision', 'inproceedings'],
    ['Proceedings of the ACM Conference on Looms', 'inproceedings'],
    ['Advances in Neural Information Processing Systems 30', 'inproceedings'],
    ['Neural Information Processing Systems', 'inproceedings'],
  ])('in %s is @%s', (venue, kind) => {
    const entry = entryOf({ venue });
    expect(entry.kind).toBe(kind);
    expect(entry.fields[kind === 'article' ? 'journal' : 'booktitle']).toBe(venue);
  });

  test('keeps the number of its preprint', () => {
    expect(entryOf({ aliases: ['doi:10.1000/1'], venue: 'Nature', date: '2027-01-02' })).toMatchObject({
      kind: 'article',
      fields: { journal: 'Nature', doi: '10.1000/1', eprint: '2606.28322', year: '2027' },
    });
  });

  test('is told by a DOI alone, or by its place in the ACL Anthology', () => {
    expect(entryOf({ aliases: ['doi:10.1000/1'] }).kind).toBe('article');
    expect(entryOf({ aliases: ['acl:2026.acl-long.1'] }).kind).toBe('inproceedings');
  });
});

test('what the reader wrote is there too, in fields that no style prints', () => {
  const { fields } = entryOf({
    tags: ['to cite', 'a, b'],
    note: 'Mine',
    comment: '9 pages',
    abstract: 'We.',
  });
  expect(fields).toMatchObject({
    keywords: 'to cite, {a, b}',
    annote: 'Mine',
    note: '9 pages',
    abstract: 'We.',
  });
});

test('a paper that only its title names has no address', () => {
  expect(entryOf({ id: 'title:lamps' }).fields).not.toHaveProperty('url');
});

test('signs that TeX would join stay apart', () => {
  expect(entryOf({ title: "a--b---c ``d''" }).fields.title).toBe("{a-{}-b-{}-{}-c `{}`d'{}'}");
});
