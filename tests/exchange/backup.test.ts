import './texts';
import { describe, expect, test } from 'vitest';

import type { Interest } from '@/domain/interest';
import { openedAs } from '@/domain/opened';
import type { Paper } from '@/domain/paper';
import { defaultSettings } from '@/domain/settings';
import type { Theirs } from '@/domain/theirs';
import { readBackup, writeBackup } from '@/exchange/backup';
import { makeOwnSite, makeTaught } from '../storage/made';
import { hostileTexts } from './hostile-texts';

const at = new Date('2026-11-23T12:00:00Z');
const paper: Paper = {
  id: 'arxiv:1706.03762',
  title: 'Attention Is All You Need',
  authors: ['Ashish Vaswani'],
};
const interest: Interest = {
  id: 'a',
  name: 'Attention',
  colour: 'amber',
  phrases: ['sparse attention'],
  authors: [],
  categories: ['cs.CL'],
  not: [],
  look: ['title'],
  on: true,
  createdAt: 1,
  changedAt: 2,
};
const theirs: Theirs = {
  library: [{ ...paper, savedAt: 1, from: { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new' } }],
  interests: [interest],
  judgements: [{ paperId: paper.id, judged: 'saved', at: 1, paper }],
  sites: [makeOwnSite('lab.example', { site: makeTaught('lab.example') }), makeOwnSite('other.example')],
  settings: {
    ...defaultSettings,
    keyMap: { save: 'b' },
    bars: { arXiv: { filter: 'new', dim: true, hidden: false } },
  },
};
const empty: Theirs = { library: [], interests: [], judgements: [], sites: [], settings: undefined };

type Loose = Record<string, unknown>;

/** A backup with something changed in it by hand. */
function alter(
  change: (backup: Loose & Record<'library' | 'interests' | 'judgements' | 'sites', Loose[]>) => void,
): string {
  const backup = JSON.parse(writeBackup(theirs, at));
  change(backup);
  return JSON.stringify(backup);
}

function problemIn(text: string): string {
  const read = readBackup(text);
  return 'problem' in read ? read.problem : 'none';
}

describe('what is written is read', () => {
  test.each([
    ['everything', theirs],
    ['nothing', empty],
  ])('%s', (_, theirs) => {
    expect(readBackup(writeBackup(theirs, at))).toEqual({ theirs });
  });

  test('a paper from a file that the reader opened', () => {
    const from = openedAs('list.txt');
    const opened = { ...empty, library: [{ ...paper, savedAt: 1, from }] };
    expect(readBackup(writeBackup(opened, at))).toEqual({ theirs: opened });
  });

  test.each(hostileTexts)('a title like %j', (title) => {
    const hostile = { ...empty, library: [{ ...paper, title, savedAt: 1 }] };
    expect(readBackup(writeBackup(hostile, at))).toEqual({ theirs: hostile });
  });

  test('a thousand papers', () => {
    const library = Array.from({ length: 1_000 }, (_, index) => ({
      ...paper,
      id: `arxiv:2601.${10_000 + index}` as const,
      abstract: `🙂é${index}`.repeat(100),
      savedAt: index,
    }));
    expect(readBackup(writeBackup({ ...empty, library }, at))).toEqual({ theirs: { ...empty, library } });
  });

  test('with a byte order mark, other line ends, and white space at the end', () => {
    const text = writeBackup(theirs, at).replaceAll('\n', '\r\n');
    expect(readBackup(`\uFEFF${text}\r\n`)).toEqual({ theirs });
  });
});

test('a file says what it is, when it was made and how much it holds', () => {
  expect(JSON.parse(writeBackup(theirs, at))).toMatchObject({
    format: 'paperlight-backup',
    version: 1,
    at: '2026-11-23T12:00:00.000Z',
    counts: { library: 1, interests: 1, judgements: 1, sites: 2, settings: 1 },
  });
});

test('rows altered by hand are left aside and named, and the rest can be read', () => {
  const bad = { ...paper, id: 'arxiv:2601.00001', title: 7, savedAt: 1 } as never;
  const text = writeBackup({ ...theirs, library: [bad, ...theirs.library] }, at);
  expect(JSON.parse(text).leftAside).toEqual([
    'library, row 1 (arxiv:2601.00001): "title" is missing or not of type string',
  ]);
  expect(readBackup(text)).toEqual({ theirs });
});

describe('unknown and hostile fields', () => {
  test('are dropped at every level', () => {
    const text = alter((backup) => {
      backup.extra = 1;
      backup.library[0]!.extra = 1;
      (backup.judgements[0]!.paper as Loose).extra = 1;
    });
    expect(readBackup(text)).toEqual({ theirs });
  });

  test('cannot reach a prototype', () => {
    const text = writeBackup(theirs, at)
      .replace('"library": [\n  {', '"__proto__": {"bad": 1}, "library": [{ "__proto__": {"bad": 1},')
      .replace('"bars": {', '"bars": { "__proto__": {"filter": "all", "dim": false, "hidden": true},');
    const read = readBackup(text);
    expect(text.match(/__proto__/g)).toHaveLength(3);
    expect(read).toEqual({ theirs });
    expect(JSON.stringify(read)).not.toContain('bad');
    expect('bad' in {}).toBe(false);
  });
});

describe('refused in a plain sentence', () => {
  const whole = writeBackup(theirs, at);

  test.each([
    ['an empty file', ' \n', 'The file is empty.'],
    ['a web page', '\n<!doctype html><title>404</title>', 'The file is a web page, not a backup.'],
    ['UTF-16', '\uFFFD\uFFFD{\0"\0', 'The file is not text in UTF-8.'],
    ['UTF-16 without its mark', '{\0"\0', 'The file is not text in UTF-8.'],
    [
      'a cut file',
      '{\n "format": "paperlight-',
      'The file is cut off: it ends too early, after 25 characters.',
    ],
    ['a trailing comma', '{\n "a": 1,\n}', 'The file is not valid JSON at line 3 column 1.'],
    ['JSON by lines', '{"a":1}\n{"a":2}', 'The file is not valid JSON at line 2 column 1.'],
    ['other JSON', '{"papers":[]}', 'The file is JSON, but not a Paperlight backup.'],
    ['a list', '[]', 'The file is JSON, but not a Paperlight backup.'],
    ['nothing', 'null', 'The file is JSON, but not a Paperlight backup.'],
    [
      'a newer format',
      '{"format":"paperlight-backup","version":2}',
      'The backup was made by a newer Paperlight, in format 2. Update Paperlight and try again.',
    ],
    [
      'a missing table',
      alter((backup) => Reflect.deleteProperty(backup, 'interests')),
      'The backup is damaged: "interests" is missing or not of type array.',
    ],
    [
      'a count that does not agree',
      alter(({ library }) => library.pop()),
      'The backup is damaged: "library" holds 0 rows and should hold 1.',
    ],
  ])('%s', (_, text, problem) => {
    expect(problemIn(text)).toBe(problem);
  });

  test('wherever the file is cut', () => {
    for (let end = 1; end < whole.length; end++) expect(problemIn(whole.slice(0, end))).toContain('cut off');
  });

  test.each<[string, 'library' | 'interests' | 'judgements' | 'sites', Loose, string]>([
    ['a missing title', 'library', { title: undefined }, '"title" is missing'],
    ['a long title', 'library', { title: 'x'.repeat(2_001) }, '"title" is larger than 2000'],
    ['an author that is none', 'library', { authors: ['a', 1] }, '"authors.1" is missing'],
    ['too many authors', 'library', { authors: Array(501).fill('a') }, '"authors" is larger than 500'],
    ['an id of no registry', 'library', { id: '../../x' }, '"id" is not the id of a paper'],
    ['half a character in an id', 'library', { id: 'doi:\uD800' }, '"id" is not the id of a paper'],
    ['a script for a link', 'library', { code: 'javascript:alert(1)' }, '"code" is not an https address'],
    ['credentials in a link', 'library', { code: 'https://a@evil.test/' }, '"code" is not an https address'],
    ['a time before all times', 'library', { savedAt: -1 }, '"savedAt" is smaller than 0'],
    ['a time beyond all times', 'library', { savedAt: 1e300 }, '"savedAt" is larger'],
    ['no time', 'library', { savedAt: null }, '"savedAt" is missing'],
    ['a colour nobody knows', 'interests', { colour: 'red' }, '"colour" is not one of the values'],
    ['an interest that looks nowhere', 'interests', { look: [] }, '"look" is smaller than 1'],
    ['a judgement of another paper', 'judgements', { paperId: 'arxiv:2601.00001' }, 'judges another paper'],
    ['a site without hosts', 'sites', { hosts: [] }, '"hosts" is smaller than 1'],
    ['a site on every host', 'sites', { hosts: ['https://*/*'] }, '"hosts.0" is not one of the values'],
    ['a site on a page alone', 'sites', { hosts: ['https://lab.example/a'] }, '"hosts.0" is not one of'],
    ['a site of another name', 'sites', { id: 'arXiv' }, 'is named otherwise'],
    ['a site that reads elsewhere', 'sites', { hosts: ['https://a.example/*'] }, 'leads to another website'],
  ])('%s', (_, table, change, problem) => {
    expect(problemIn(alter((backup) => Object.assign(backup[table][0]!, change)))).toContain(problem);
  });

  test('settings of another kind', () => {
    const text = alter((backup) => Object.assign(backup, { settings: 'dark' }));
    expect(problemIn(text)).toContain('settings, row 1: "it" is missing or not of type object');
  });

  test('a row by its place and its id', () => {
    expect(problemIn(alter(({ library }) => Object.assign(library[0]!, { title: 1 })))).toBe(
      'The backup is damaged: library, row 1 (arxiv:1706.03762): "title" is missing or not of type string.',
    );
  });

  test.each([1_000, 10_000, 1_000_000])('nesting %i deep, wherever it is', (depth) => {
    const bomb = '['.repeat(depth) + ']'.repeat(depth);
    expect(problemIn(bomb)).toContain('not a Paperlight backup');
    expect(problemIn(whole.replace('"Attention Is All You Need"', bomb))).toContain('"title" is missing');
    expect(problemIn(whole.replace('"counts": {', `"counts": ${bomb}, "x": {`))).toContain(
      '"counts" is missing',
    );
    expect(readBackup(whole.replace('"counts": {', `"extra": ${bomb}, "counts": {`))).toEqual({ theirs });
  });

  test('a million bad rows, without a sentence for each', () => {
    const rows = `[${'0,'.repeat(999_999)}0]`;
    expect(problemIn(whole.replace('"interests": [', `"interests": ${rows}, "x": [`))).toContain('row 1:');
  });
});
