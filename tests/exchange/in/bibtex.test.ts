import { describe, expect, test } from 'vitest';
import { hostileTexts } from '../hostile-texts';
import { brokenLines, read } from './read';

const from = { site: 'mine.bib', url: 'opened:mine.bib' };

test('an entry gives the paper and all that is the reader’s', () => {
  const bibtex = String.raw`
@inproceedings{lovelace_notes_2026,
  title = {Notes on {Engines}},
  subtitle = {A {\"U}bersicht},
  author = {Lovelace, Ada and Babbage, Charles},
  booktitle = {Proceedings of {ENG}},
  year = 2026, month = feb,
  eprint = {2601.00001}, archivePrefix = {arXiv}, primaryClass = {cs.CL},
  doi = {10.1000/ABC},
  url = {https://example.org/engines},
  abstract = {We look at engines.},
  note = {12 pages, accepted at ENG},
  annote = {Read \textit{this} again

Ask Charles.},
  keywords = {engines, {looms, cards}; sums},
  readstatus = {skimmed}, favourite = {true}, code = {https://github.com/ada/notes},
  creationdate = {2026-03-01T10:00:00},
}`;
  const { kind, papers, problems } = read(bibtex, 'mine.bib');
  expect({ kind, problems }).toEqual({ kind: 'bibtex', problems: [] });
  expect(papers).toEqual([
    {
      id: 'arxiv:2601.00001',
      aliases: ['doi:10.1000/abc'],
      title: 'Notes on Engines: A Übersicht',
      authors: ['Ada Lovelace', 'Charles Babbage'],
      abstract: 'We look at engines.',
      categories: ['cs.CL'],
      date: '2026-02',
      venue: 'Proceedings of ENG',
      comment: '12 pages, accepted at ENG',
      code: 'https://github.com/ada/notes',
      tags: ['engines', 'looms, cards', 'sums'],
      status: 'reading',
      favourite: true,
      note: 'Read this again\n\nAsk Charles.',
      savedAt: Date.UTC(2026, 2, 1, 10),
      from,
    },
  ]);
});

test.each([
  ['arXiv preprint arXiv:2601.00002', { comment: 'arXiv preprint arXiv:2601.00002' }],
  ['Accepted at ENG 2026 (oral)', { comment: 'Accepted at ENG 2026 (oral)' }],
  ['8 pages, 2 figures', { comment: '8 pages, 2 figures' }],
  ['Comment: 8 sheets', { comment: '8 sheets' }],
  ['ENG 2026 workshop on looms', { comment: 'ENG 2026 workshop on looms' }],
  ['Code and data are available online', { comment: 'Code and data are available online' }],
  ['Ask Charles about the second proof', { note: 'Ask Charles about the second proof' }],
  ['Saw the poster, ask Ada', { note: 'Saw the poster, ask Ada' }],
  ['Code is a mess', { note: 'Code is a mess' }],
])('a note such as "%s" is said by whom it is of', (note, said) => {
  const [paper] = read(`@misc{k, title={One}, note={${note}}}`).papers;
  expect({ comment: paper?.comment, note: paper?.note }).toEqual({
    ...{ comment: undefined, note: undefined },
    ...said,
  });
});

test('an annotation is the reader’s, whatever it says', () => {
  const [paper] = read('@misc{k, title={One}, annote={Published twice}}').papers;
  expect([paper?.comment, paper?.note]).toEqual([undefined, 'Published twice']);
});

test.each([
  ['journal={arXiv preprint arXiv:2601.00002}', 'arxiv:2601.00002', undefined],
  ['journal={CoRR}, eprint={2601.00002}', 'arxiv:2601.00002', undefined],
  ['eprint={123456}, eprinttype={pubmed}, journaltitle={Looms}', 'pmid:123456', 'Looms'],
  ['doi={https://doi.org/10.18653/v1/2026.acl-long.1}', 'acl:2026.acl-long.1', undefined],
  ['url={https://jmlr.org/papers/v27/26-0001.html}', 'web:jmlr.org/papers/v27/26-0001.html', undefined],
  [
    'howpublished={\\url{https://jmlr.org/papers/v27/26-0001.html}}',
    'web:jmlr.org/papers/v27/26-0001.html',
    undefined,
  ],
  ['url={https://www.jstor.example/}', 'title:one', undefined],
  ['howpublished={bioRxiv}, doi={10.1101/2026.01.01.1}', 'doi:10.1101/2026.01.01.1', 'bioRxiv'],
])('with %s it is %s', (field, id, venue) => {
  const [paper] = read(`@article{k, title={One}, ${field}}`).papers;
  expect([paper?.id, paper?.venue]).toEqual([id, venue]);
});

test.each([
  ['date={2026-02-03}', '2026-02-03'],
  ['year={2026}, month={2}', '2026-02'],
  ['year={2026}, month={#feb#}', '2026-02'],
  ['year={2026}, month={February}', '2026-02'],
  ['year={2026}', '2026'],
  ['year={1859}', '1859'],
  ['date={1859-11-24}', '1859'],
  ['year={1859}, month=nov', '1859'],
  ['year={in press}', undefined],
  ['year={10000}', undefined],
])('%s is a date', (field, date) => {
  expect(read(`@misc{k, title={One}, ${field}}`).papers[0]?.date).toBe(date);
});

describe('an entry that refers to its proceedings', () => {
  const proceedings = '@proceedings{Looms:26, title={Proceedings of LOOM}, date={2026-05-01}}';
  const told = (fields: string, parent = proceedings) => {
    const { papers } = read(`@inproceedings{a, title={One}, crossref={looms:26}, ${fields}}\n${parent}`);
    return papers.map(({ title, venue, date }) => [title, venue, date]);
  };

  test('takes venue and date from there, and leaves them as they were', () => {
    expect(told('')).toEqual([
      ['One', 'Proceedings of LOOM', '2026-05-01'],
      ['Proceedings of LOOM', undefined, '2026-05-01'],
    ]);
  });

  test.each([
    ['booktitle={Tales of looms}, year=2025', proceedings, ['Tales of looms', '2025']],
    [
      'month=feb',
      '@book{looms:26, title={Looms}, booktitle={A book of looms}, year=2026, month=may}',
      ['A book of looms', '2026-02'],
    ],
    ['', '@article{looms:26, title={All looms}, journal={Looms}, year={2026}}', ['Looms', '2026']],
    ['howpublished={Online}', '@misc{other, title={Other}}', [undefined, undefined]],
    ['', '@proceedings{looms:26, title={Broken', [undefined, undefined]],
  ])('with %s of %s', (fields, parent, [venue, date]) => {
    expect(told(fields, parent)[0]).toEqual(['One', venue, date]);
    const { papers } = read(`${parent}\n@inproceedings{a, title={One}, crossref="Looms:26", ${fields}}`);
    expect(papers.at(-1)).toMatchObject({ title: 'One', ...(venue && { venue }), ...(date && { date }) });
  });
});

test.each(['{Some Key}', '"some key"'])('proceedings may have a key of two words: %s', (key) => {
  const { papers } = read(
    `@misc{a, title={One}, crossref=${key}}\n@book{Some Key, title={Looms}, year=2026}`,
  );
  expect(papers[0]).toMatchObject({ venue: 'Looms', date: '2026' });
});

test('an entry without a key is nobody’s proceedings', () => {
  const one = '@misc{one, title={One}, note={Found by crossref = none}}';
  const { papers } = read(`@Manual{, title={R: A Language}, year={2024}}\n${one}\n@misc{title={Two}}`);
  expect(papers.map(({ title, venue, date }) => [title, venue, date])).toEqual([
    ['R: A Language', undefined, '2024'],
    ['One', undefined, undefined],
    ['Two', undefined, undefined],
  ]);
});

describe('what is broken', () => {
  const sound = '@misc{s, title={Sound}}';

  test('is said by the line where it begins, and costs only itself', () => {
    const bibtex = `% my library\r\n@misc{a,\r\n  author={Nobody}}\r\n@misc{b, title={Open {\r\n\r\n${sound}\r\n@misc{c title}\r\n ${sound}\n@misc{d`;
    const { papers, problems } = read(`\uFEFF${bibtex}`);
    expect(papers.map(({ title }) => title)).toEqual(['Sound', 'Sound']);
    expect(problems).toEqual([
      { line: 2, says: 'This entry has no title.' },
      { line: 4, says: expect.stringContaining('could not be read') },
      { line: 7, says: expect.stringContaining('could not be read') },
      { line: 9, says: expect.stringContaining('could not be read') },
    ]);
  });

  test('a value of many lines does not swallow the entries after it', () => {
    const open = '@misc{o, title="Open, author={A}, year=2026}\n';
    expect(brokenLines(`${open.repeat(3)}${sound}`)).toEqual([1, 2, 3]);
  });

  test.each(hostileTexts)('a title such as %o harms no other', (title) => {
    const { papers } = read(
      `${sound}\n@misc{k, title={${title}}, doi={10.1000/1}}\n${sound}${' '.repeat(1_000)}`,
    );
    expect(papers.filter((paper) => paper.title === 'Sound')).toHaveLength(2);
  });
});

test('entries of one paper are both given', () => {
  const entry = (tag: string) => `@misc{k, title={One}, doi={10.1000/1}, keywords={${tag}}}`;
  expect(read(`${entry('a')}\n${entry('b')}`).papers.map(({ tags }) => tags)).toEqual([['a'], ['b']]);
});

test('entries of other titles with the DOI of their volume are papers of their own', () => {
  const entry = (title: string) => `@misc{k, title={${title}}, doi={10.1000/1}}\n`;
  const { papers } = read(entry('Looms') + entry('Engines') + entry('LOOMS: A study') + entry('Engines'));
  expect(papers.map(({ id }) => id)).toEqual([
    'doi:10.1000/1',
    'title:engines',
    'doi:10.1000/1',
    'title:engines',
  ]);
});

test('fifty thousand entries are read, each broken one is told', () => {
  const entry = (at: number) =>
    `@article{k${at},\n  title = {Paper ${at}},\n  author = {Doe, Jane},${at % 100 === 0 ? '{' : ''}\n  doi = {10.1000/${at}}\n}\n`;
  const { papers, problems } = read(Array.from({ length: 50_000 }, (_, at) => entry(at)).join('\n'));
  expect(papers).toHaveLength(49_500);
  expect(problems.map(({ line }) => line)).toEqual(Array.from({ length: 500 }, (_, at) => at * 600 + 1));
});

test('more than 100,000 entries are refused as a whole', () => {
  expect(() => read('@misc{k, title={One}}\n'.repeat(100_001))).toThrow('100,000');
});

test.each([
  '@a{t={'.repeat(100_000),
  '@a{t={\n'.repeat(100_000),
  `@a{t={${'x'.repeat(10_000_000)}`,
  `@a{t={${'{'.repeat(10_000_000)}`,
  '@a{k,n={'.repeat(50_000) + '}!'.repeat(50_000),
  `@a{k,t={x}}${' '.repeat(5_000_000)}`.repeat(2),
  `@a{k,title={T},crossref=${' '.repeat(4_000_000)}}`,
  `${'@a{'.repeat(99_000)}\n${'@ '.repeat(1_000_000)}`,
])('a hostile file takes linear time: %.20s', (bibtex) => {
  const { papers, problems } = read(bibtex); // In quadratic time it would take hours
  expect(papers.length + problems.length).toBeGreaterThan(0);
});
