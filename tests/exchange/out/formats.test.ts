import '../texts';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { formatNames } from '@/domain/format';
import type { GivenPaper } from '@/domain/library';
import { formats } from '@/exchange/out/formats';
import { formatText } from '@/locale/format-text';
import { makePaper } from '../../storage/made';
import { readCsv } from './read-csv';

const lamp: GivenPaper = makePaper('2606.28322', {
  aliases: ['doi:10.1000/1'],
  title: 'On lamps',
  authors: ['Ada Lovelace', 'Ludwig van Beethoven', 'OpenAI'],
  moreAuthors: 2,
  abstract: 'We light them.',
  date: '2026-06-12',
  venue: 'Nature',
});
const saved: GivenPaper = {
  ...lamp,
  tags: ['to cite', '2026'],
  favourite: true,
  note: 'Bright.\n\n- *really*',
  savedAt: Date.UTC(2026, 10, 26),
};

function write(name: string, papers: GivenPaper[], options = {}): string {
  const format = formats.find((format) => format.name === name);
  if (!format) throw new Error(`There is no ${name}`);
  return 'write' in format
    ? format.write(papers, options)
    : (format.writeEach(papers, options)[0]?.text ?? '');
}

test('every format has a name of its own, a label, an ending and a type', () => {
  expect(formats.map(({ name }) => name)).toEqual(formatNames);
  for (const { name, ending, type } of formats) {
    expect(formatText(name)).not.toBe('');
    expect(ending).toMatch(/^[a-z]+$/);
    expect(type).toMatch(/^(text|application)\/[\w.+-]+$/);
  }
});

test.each(formats.map(({ name }) => name))('%s of nothing, and of a paper without a title', (name) => {
  expect(() => write(name, [])).not.toThrow();
  expect(() => write(name, [{ id: 'web:a.example/b', title: '', authors: [] }])).not.toThrow();
});

describe('what the reader leaves out', () => {
  test.each(formats.map(({ name }) => name))('is not in %s', (name) => {
    const written = write(name, [saved], { own: false, abstracts: false });
    expect(written).not.toMatch(/light them|to cite|Bright|really|to read/);
    expect(written).not.toMatch(/favourite"?: true/);
  });
});

test('RIS', () => {
  expect(write('ris', [saved]).split('\r\n')).toEqual([
    'TY  - JOUR',
    'TI  - On lamps',
    'AU  - Lovelace, Ada',
    'AU  - van Beethoven, Ludwig',
    'AU  - OpenAI',
    'PY  - 2026',
    'DA  - 2026/06/12',
    'T2  - Nature',
    'AB  - We light them.',
    'DO  - 10.1000/1',
    'DB  - arXiv',
    'AN  - arXiv:2606.28322',
    'UR  - https://arxiv.org/abs/2606.28322',
    'KW  - to cite',
    'KW  - 2026',
    'N1  - Bright. - *really*',
    'ER  - ',
    '',
  ]);
});

test('CSL-JSON', () => {
  expect(JSON.parse(write('csl', [saved]))).toEqual([
    {
      id: 'lovelace2026lamps',
      type: 'article-journal',
      title: 'On lamps',
      author: [
        { family: 'Lovelace', given: 'Ada' },
        { family: 'van Beethoven', given: 'Ludwig' },
        { literal: 'OpenAI' },
      ],
      issued: { 'date-parts': [[2026, 6, 12]] },
      abstract: 'We light them.',
      'container-title': 'Nature',
      DOI: '10.1000/1',
      URL: 'https://arxiv.org/abs/2606.28322',
      archive: 'arXiv',
      archive_location: '2606.28322',
      keyword: 'to cite, 2026',
      note: 'Bright.\n\n- *really*',
    },
  ]);
});

test('a list in Markdown', () => {
  expect(write('markdown', [saved])).toBe(
    '- [On lamps](https://arxiv.org/abs/2606.28322) — Ada Lovelace, Ludwig van Beethoven, OpenAI et al., Nature (2026)\n',
  );
});

test('links', () => {
  expect(write('links', [lamp, makePaper('2606.00001')])).toBe(
    'https://arxiv.org/abs/2606.28322\nhttps://arxiv.org/abs/2606.00001\n',
  );
});

test('a note in Obsidian', () => {
  const [, front = '', body] = /^---\n(.*?)---\n\n(.*)$/s.exec(write('obsidian', [saved])) ?? [];
  expect(parse(front)).toEqual({
    title: 'On lamps',
    authors: ['Ada Lovelace', 'Ludwig van Beethoven', 'OpenAI'],
    year: 2026,
    venue: 'Nature',
    doi: '10.1000/1',
    arxiv: '2606.28322',
    url: 'https://arxiv.org/abs/2606.28322',
    tags: ['to-cite', '_2026'],
    status: 'to read',
    favourite: true,
    added: '2026-11-26',
  });
  expect(body).toBe('# On lamps\n\nWe light them.\n\nBright.\n\n- *really*\n');
});

test('a table', () => {
  const [names = [], row = []] = readCsv(write('csv', [saved]));
  expect(Object.fromEntries(names.map((name, at) => [name, row[at]]))).toMatchObject({
    id: 'arxiv:2606.28322',
    title: 'On lamps',
    authors: 'Ada Lovelace; Ludwig van Beethoven; OpenAI',
    more_authors: '2',
    year: '2026',
    date: '2026-06-12',
    doi: '10.1000/1',
    arxiv: '2606.28322',
    other_ids: 'doi:10.1000/1',
    tags: 'to cite; 2026',
    status: 'to read',
    favourite: 'yes',
    note: 'Bright.\n\n- *really*',
    added: '2026-11-26T00:00:00.000Z',
  });
});
