import { describe, expect, test } from 'vitest';

import { isTold, type News, newsIn } from '@/domain/news';
import type { Paper, PaperId } from '@/domain/paper';

const paper: Paper = { id: 'arxiv:2601.00001', title: 'On Words', authors: [] };
const doi: PaperId = 'doi:10.1145/1.2';
const day = 86_400_000;

const newsOf = (known: Partial<Paper>, met: Partial<Paper>) =>
  newsIn({ ...paper, ...known }, { ...paper, ...met }).map(({ kind, what }) => [kind, what]);

test('a page that says nothing else tells nothing', () => {
  const all: Partial<Paper> = {
    comment: 'Accepted at ICML 2026',
    venue: 'ICML',
    aliases: [doi],
    date: '2026',
  };
  expect(newsOf({}, {})).toEqual([]);
  expect(newsOf(all, all)).toEqual([]);
  expect(newsOf(all, {})).toEqual([]);
});

test('a new version is news, and comes with the rest', () => {
  expect(newsOf({}, { replaced: true, comment: 'To appear in JMLR' })).toEqual([
    ['replaced', ''],
    ['accepted', 'To appear in JMLR'],
  ]);
});

describe('an acceptance', () => {
  test.each([
    ['Accepted at ICML 2026', 'Accepted at ICML 2026'],
    [
      '12 pages, 3 figures. Accepted to the ACL 2026 main conference. Code at https://a.example',
      'Accepted to the ACL 2026 main conference',
    ],
    ['accepted by Proc. of the Royal Society; 8 pages', 'accepted by Proc. of the Royal Society'],
    ['To appear in J. Stat. Phys.', 'To appear in J. Stat. Phys.'],
    ['Camera ready version, CVPR 2026', 'Camera ready version'],
    ['Published in Nature (2026)', 'Published in Nature'],
    ['Conditionally accepted at CHI', 'accepted at CHI'],
  ])('in %j is news', (comment, what) => {
    expect(newsOf({ comment: '12 pages' }, { comment })).toEqual([['accepted', what]]);
  });

  test.each([
    'Submitted to ICML 2026',
    'Not yet accepted at any place',
    'never accepted to ICLR',
    'The accepted theory',
    '',
  ])('in %j is none', (comment) => {
    expect(newsOf({}, { comment })).toEqual([]);
  });

  test('is no news in other words, and is of another place', () => {
    const known = { comment: 'Accepted at ICML 2026' };
    expect(newsOf(known, { comment: 'accepted to ICML 2026 (oral), 9 pages' })).toEqual([]);
    expect(newsOf(known, { comment: 'Accepted at TMLR' })).toEqual([['accepted', 'Accepted at TMLR']]);
  });

  test('is cut to a line', () => {
    const [[, what] = []] = newsOf({}, { comment: `Accepted at ${'X'.repeat(900)}` });
    expect(what).toHaveLength(120);
  });

  test.each([
    ['accepted '.repeat(100), 'not yet '.repeat(40)],
    [`Accepted at ${'a. '.repeat(300)}`, ''],
  ])('is read in linear time: %s', (comment, venue) => {
    const news = newsOf({}, { comment, venue });
    for (const [, what] of news) expect(what?.length ?? 0).toBeLessThanOrEqual(120);
  });
});

describe('a publication', () => {
  test.each([
    [{ venue: 'Nature' }, 'Nature'],
    [{ aliases: [doi] }, doi],
    [{ venue: 'ICML', aliases: [doi] }, 'ICML'],
    [{ venue: 'arXiv preprint', aliases: [doi] }, doi],
    [{ aliases: ['doi:10.1101/gr.123456.126'] }, 'doi:10.1101/gr.123456.126'],
    [{ venue: 'Advances in Cryptology' }, 'Advances in Cryptology'],
  ] as [Partial<Paper>, string][])('in %j is news', (met, what) => {
    expect(newsOf({}, met)).toEqual([['published', what]]);
    expect(
      newsOf({ venue: 'CoRR', aliases: ['doi:10.48550/arxiv.2601.00001', 'doi:10.1101/2026.01.01'] }, met),
    ).toHaveLength(1);
  });

  test.each([
    { venue: 'arXiv.org' },
    { venue: 'bioRxiv' },
    { venue: 'PsyArXiv' },
    { venue: 'SocArXiv Papers' },
    { venue: 'EarthArXiv' },
    { venue: 'TechRxiv' },
    { venue: 'IACR Cryptol. ePrint Arch.' },
    { venue: 'Submitted to ICLR 2027' },
    { venue: 'ICLR 2027 Conference Withdrawn Submission' },
    { aliases: ['doi:10.1101/2026.01.01.1234', 'doi:10.1101/123456', 'pmid:7'] },
    { aliases: ['doi:10.64898/2026.01.01.1234'] },
  ] as Partial<Paper>[])('in %j is none', (met) => {
    expect(newsOf({}, met)).toEqual([]);
  });

  test('is told when the paper itself goes by its DOI now', () => {
    expect(newsIn(paper, { ...paper, id: doi })).toEqual([{ kind: 'published', what: doi }]);
  });

  test('is no news of a paper known to be published, whatever it is called elsewhere', () => {
    expect(newsOf({ venue: 'Nature' }, { venue: 'Nature Publishing Group' })).toEqual([]);
    expect(newsOf({ aliases: [doi] }, { venue: 'CACM' })).toEqual([]);
  });
});

describe('what was told', () => {
  const now = 100 * day;
  const told = (rest: Partial<News>): News[] => [
    { id: '', paperId: paper.id, kind: 'replaced', what: '', at: now, from: { site: '', url: '' }, ...rest },
  ];

  test('is a new version for a week', () => {
    const replaced = { kind: 'replaced', what: '' } as const;
    expect([6, 8].map((days) => isTold(replaced, told({ at: now - days * day }), now))).toEqual([
      true,
      false,
    ]);
  });

  test('is a publication for good, and an acceptance by its place', () => {
    const published = told({ kind: 'published', what: doi });
    expect(isTold({ kind: 'published', what: 'CACM' }, published, now)).toBe(true);
    const accepted = told({ kind: 'accepted', what: 'Accepted at ICML 2026' });
    expect(isTold({ kind: 'accepted', what: 'To appear in ICML 2026' }, accepted, now)).toBe(true);
    expect(isTold({ kind: 'accepted', what: 'To appear in TMLR' }, accepted, now)).toBe(false);
    expect(isTold({ kind: 'published', what: 'ICML' }, accepted, now)).toBe(false);
  });
});
