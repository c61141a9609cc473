import { expect, test } from 'vitest';

import { readReport } from '@/entrypoints/popup/ask-page';

const report = {
  looked: true,
  site: 'arXiv',
  url: 'https://arxiv.org/list/cs.LG/new',
  off: false,
  found: ['arxiv:2606.28322', 'doi:10.1101/2026.01.02'],
  fresh: ['arxiv:2606.28322'],
  problems: ['arXiv: no title at ".list-title"'],
  changed: true,
  sure: 0.8,
};

const silent = { ...report, found: [], fresh: [], silent: 'thread' };

test('a report of our content script is taken as it is', () => {
  expect(readReport(report)).toEqual(report);
  expect(readReport(silent)).toEqual(silent);
});

test.each([undefined, null, 'yes', 7, [], {}, { ...report, off: 'no' }, { ...report, site: {} }])(
  'no report: %j',
  (reply) => {
    expect(readReport(reply)).toBeUndefined();
  },
);

test('what is no paper id is left out, and each paper counts once', () => {
  const found = [
    'arxiv:2606.28322',
    'arxiv:2606.28322',
    'javascript:alert(1)',
    'arxiv:',
    7,
    null,
    '__proto__',
  ];
  expect(readReport({ ...report, found })?.found).toEqual(['arxiv:2606.28322']);
});

test('lists that are no lists are empty', () => {
  expect(
    readReport({ ...report, found: 'arxiv:1', fresh: { length: 3 }, problems: undefined }),
  ).toMatchObject({
    found: [],
    fresh: [],
    problems: [],
  });
});

test('what nobody knows is left out', () => {
  const { sure: _, ...rest } = report;
  for (const sure of [2, -1, Number.NaN, '0.5', null]) expect(readReport({ ...report, sure })).toEqual(rest);
  expect(readReport({ ...report, silent: 'because', looked: 1, changed: 'yes' })).toEqual({
    ...report,
    looked: false,
    changed: false,
  });
});

test('a flood is cut', () => {
  const flood = readReport({
    ...report,
    found: Array.from({ length: 50_000 }, (_, number) => `arxiv:${number}`),
    problems: Array.from({ length: 1_000 }, () => 'x'.repeat(100_000)),
  });
  expect(flood?.found).toHaveLength(10_000);
  expect(flood?.problems).toEqual(Array.from({ length: 10 }, () => 'x'.repeat(300)));
});
