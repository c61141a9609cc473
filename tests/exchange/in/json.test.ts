import { describe, expect, test } from 'vitest';
import { defaultSettings } from '@/domain/settings';
import { writeBackup } from '@/exchange/backup';
import { readPapers } from '@/exchange/in/read-papers';
import { makeInterest, makePaper } from '../../storage/made';
import { brokenLines, read } from './read';

const from = { site: 'library.txt', url: 'opened:library.txt' };

describe('CSL-JSON', () => {
  const item = {
    id: 'http://zotero.org/users/1/items/A',
    type: 'article-journal',
    title: 'Notes on <i>engines</i>',
    'container-title': 'Journal of Looms',
    author: [
      { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
      { literal: 'Gears, Inc.' },
      null,
    ],
    issued: { 'date-parts': [['2026', 2, 3]] },
    abstract: 'We look at engines.\u2028Twice.',
    DOI: '10.1000/ABC',
    URL: 'https://example.org/engines',
    note: 'arXiv:2601.00001 [cs]\nCitation Key: lovelace2026\nAsk Charles.',
    keyword: 'engines, looms',
  };

  test('as Zotero writes it', () => {
    const { kind, papers, problems } = read(JSON.stringify([item], null, 2));
    expect({ kind, problems }).toEqual({ kind: 'csl-json', problems: [] });
    expect(papers).toEqual([
      {
        id: 'arxiv:2601.00001',
        aliases: ['doi:10.1000/abc'],
        title: 'Notes on engines',
        authors: ['Ludwig van Beethoven', 'Gears, Inc.'],
        abstract: 'We look at engines. Twice.',
        date: '2026-02-03',
        venue: 'Journal of Looms',
        tags: ['engines', 'looms'],
        status: 'none',
        note: 'Ask Charles.',
        from,
      },
    ]);
  });

  test.each([{ 'date-parts': [[1859, 11, 24]] }, { 'date-parts': [['1859']] }, { raw: '1859, November' }])(
    'a year long ago such as of %j',
    (issued) => {
      expect(read(JSON.stringify({ ...item, issued })).papers[0]?.date).toBe('1859');
    },
  );

  test.each([
    ['Type: a survey\nNumber: 7 looms\nPlace: the hall', 'Type: a survey\nNumber: 7 looms\nPlace: the hall'],
    ['Ask Charles.\nSeries: second', 'Ask Charles.\nSeries: second'],
    ['arXiv:2601.00001 [cs]\nNumber: arXiv:2601.00001\ntype: article\nAsk Charles.', 'Ask Charles.'],
    ['Number: 7\nPublisher: Gears\nversion: 2', undefined],
  ])('of the note %j the reader’s own part stays', (written, note) => {
    expect(read(JSON.stringify({ ...item, note: written })).papers[0]?.note).toBe(note);
  });

  test('one item alone is one paper', () => {
    expect(read(JSON.stringify(item)).papers).toHaveLength(1);
  });

  test('an item that is broken costs only itself, and its line is told', () => {
    const sound = '{"title": "Sound, {[\\\\\\"]"}';
    const csl = `[\n ${sound},\n {"title": "Two" "three"},\n 7, {"type": "book"},\n\n ${sound}\n] and more`;
    const { papers, problems } = read(csl);
    expect(papers.map(({ title }) => title)).toEqual(['Sound, {[\\"]', 'Sound, {[\\"]']);
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 4, 7]);
  });

  test('a file that is cut off keeps what came before', () => {
    const { papers, problems } = read('[{"title": "One"},\n{"title": "Two"},\n{"title": "Thr');
    expect([papers.length, problems]).toEqual([2, [{ line: 3, says: 'This entry is not valid JSON.' }]]);
  });

  test('fields of every wrong kind harm nobody', () => {
    const odd = [null, 7, 'x', [], [[]], {}, { length: 5 }, true];
    const items = odd.flatMap((value) =>
      Object.keys(item).map((name) => ({ ...item, [name]: value, __proto__x: value })),
    );
    const { papers, problems } = read(JSON.stringify(items));
    expect(papers.length + problems.length).toBe(items.length);
    expect(papers.length).toBeGreaterThan(items.length / 2);
  });

  test('names that objects have by nature are names like others', () => {
    const csl =
      '[{"__proto__": {"title": "Inherited"}}, {"constructor": 1, "title": "One", "__proto__": {"DOI": "10.1000/1"}}]';
    expect(read(csl).papers.map(({ id }) => id)).toEqual(['title:one']);
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });
});

describe('PaperMemory', () => {
  const memory = {
    addDate: '2026-03-01T10:00:00.000Z',
    author: 'Ada Lovelace and Charles Babbage',
    bibtex: '@article{x,\n title={Notes},\n doi={10.1000/ABC}}',
    codeLink: 'https://github.com/ada/notes',
    count: 3,
    doi: '',
    favorite: true,
    favoriteDate: '2026-03-02T10:00:00.000Z',
    id: 'Arxiv-2601.00001',
    note: 'Ask Charles.\nTwice.',
    pdfLink: 'https://arxiv.org/pdf/2601.00001.pdf',
    source: 'arxiv',
    tags: ['engines', 'looms'],
    title: 'Notes on engines',
    venue: 'ENG',
    year: '2026',
  };

  test('as it exports it', () => {
    const { kind, papers, problems } = read(
      JSON.stringify({ 'Arxiv-2601.00001': memory, __dataVersion: 10000 }),
    );
    expect({ kind, problems }).toEqual({ kind: 'papermemory', problems: [] });
    expect(papers).toEqual([
      {
        id: 'arxiv:2601.00001',
        aliases: ['doi:10.1000/abc'],
        title: 'Notes on engines',
        authors: ['Ada Lovelace', 'Charles Babbage'],
        date: '2026',
        venue: 'ENG',
        code: 'https://github.com/ada/notes',
        tags: ['engines', 'looms'],
        status: 'none',
        favourite: true,
        note: 'Ask Charles.\nTwice.',
        savedAt: Date.parse(memory.addDate),
        from,
      },
    ]);
  });

  test.each([
    ['https://openreview.net/pdf?id=AbC', 'openreview:AbC'],
    ['https://aclanthology.org/2026.acl-long.1.pdf', 'acl:2026.acl-long.1'],
    ['http://proceedings.mlr.press/v139/doe21a/doe21a.pdf', 'web:proceedings.mlr.press/v139/doe21a.html'],
    [
      'https://openaccess.thecvf.com/content/CVPR2026/papers/Doe_One_CVPR_2026_paper.pdf',
      'web:openaccess.thecvf.com/content/CVPR2026/html/Doe_One_CVPR_2026_paper.html',
    ],
    [
      'https://proceedings.neurips.cc/paper/2023/file/0a1b-Paper-Conference.pdf',
      'web:papers.nips.cc/paper_files/paper/2023/hash/0a1b-Abstract-Conference.html',
    ],
    ['https://www.jmlr.org/papers/volume21/20-074/20-074.pdf', 'web:jmlr.org/papers/v21/20-074.html'],
    ['https://example.org/papers/1.pdf', 'web:example.org/papers/1.pdf'],
  ])('a paper whose file is %s is %s', (pdfLink, id) => {
    const one = { ...memory, id: 'Other-1', bibtex: '', pdfLink };
    expect(read(JSON.stringify({ one })).papers.map((paper) => paper.id)).toEqual([id]);
  });

  test('what it notes by itself of a publication is a remark', () => {
    const noted = { ...memory, note: 'Accepted @ ENG (2026) -- [dblp.org]' };
    const [paper] = read(JSON.stringify({ noted })).papers;
    expect([paper?.comment, paper?.note]).toEqual([noted.note, undefined]);
  });

  test('its papers without a title are told by their lines', () => {
    const file = JSON.stringify(
      { __dataVersion: 1, a: memory, __proto__x: 1, b: { pdfLink: '' }, c: 7 },
      null,
      1,
    );
    const line = (start: string) => file.slice(0, file.indexOf(start)).split('\n').length;
    expect(brokenLines(file)).toEqual([line('"b"'), line('"c"')]);
  });
});

describe('a backup of ours', () => {
  const saved = { ...makePaper('2601.00001'), savedAt: 5, tags: ['a'] };
  const theirs = {
    library: [saved],
    interests: [makeInterest('i')],
    judgements: [],
    sites: [],
    settings: defaultSettings,
  };

  test('gives its library, and all of it', () => {
    expect(read(writeBackup(theirs, new Date(0)))).toEqual({
      kind: 'backup',
      papers: [saved],
      problems: [],
      theirs,
    });
  });

  test('says what is wrong with a damaged one', () => {
    const damaged = writeBackup(theirs, new Date(0)).replace('"savedAt": 5', '"savedAt": "x"');
    expect(readPapers('backup.json', damaged)).toEqual({ problem: expect.stringContaining('savedAt') });
  });
});

test.each([
  `[${'['.repeat(100_000)}`,
  `[${'{"a":'.repeat(100_000)}`,
  `[{"title":"${'\\'.repeat(10_000_000)}`,
  `[{"title":"${'x'.repeat(10_000_000)}"}]`,
  `[${'"'.repeat(99_999)}`,
  `{"pdfLink":${'{'.repeat(100_000)}`,
])('a hostile file is read in linear time: %.20s', (json) => {
  const { papers, problems } = read(json); // In quadratic time it would take hours
  expect(papers.length + problems.length).toBe(1);
});
