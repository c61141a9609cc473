import { expect, test } from 'vitest';
import { readPapers, readPapersSteps } from '@/exchange/in/read-papers';
import { read } from './read';

test.each([
  ['2601.00001\nhttps://doi.org/10.1000/ABC', ['arxiv:2601.00001', 'doi:10.1000/abc']],
  [
    '- Notes on engines that weave\n- Looms and their cards',
    ['title:notes-on-engines-that-weave', 'title:looms-and-their-cards'],
  ],
  ['Notes on engines that weave https://arxiv.org/abs/2601.00001', ['arxiv:2601.00001']],
])('a list such as %j', (list, ids) => {
  const { kind, papers } = read(list);
  expect([kind, papers.map(({ id }) => id)]).toEqual(['list', ids]);
});

test('names and endings of files are no more than hints', () => {
  expect(read('@misc{k, title={One}}', 'library.csv').kind).toBe('bibtex');
  expect(read('TY  - GEN\nTI  - One\nER  - ', '').kind).toBe('ris');
});

test.each([
  ['', 'empty'],
  ['\uFEFF \r\n', 'empty'],
  ['<?xml version="1.0"?><rdf:RDF></rdf:RDF>', 'XML'],
  ['{"some": "data"}', 'No papers'],
  ['[]', 'No papers'],
  ['%PDF-1.7\n', 'not text'],
  ['title,doi\n', 'No papers'],
])('%j holds no papers, and why is said', (file, why) => {
  expect(readPapers('x', file)).toEqual({ problem: expect.stringContaining(why) });
});

const accented = '@misc{k, title={Über Maße}, doi={10.1000/1}}';

test.each([
  ['UTF-8', new TextEncoder().encode(`\uFEFF${accented}`)],
  [
    'UTF-16',
    new Uint8Array(new Uint16Array([0xfeff, ...Array.from(accented, (sign) => sign.charCodeAt(0))]).buffer),
  ],
  ['Windows-1252', Uint8Array.from(accented, (sign) => sign.charCodeAt(0))],
])('a file in %s is read', (_, bytes) => {
  expect(read(bytes).papers.map(({ title }) => title)).toEqual(['Über Maße']);
});

test('the parts of a file that are read grow up to the whole', () => {
  const file = '@misc{k, title={One}}\n'.repeat(100);
  const parts: number[] = [];
  const steps = readPapersSteps('x.bib', file);
  let step = steps.next();
  for (; !step.done; step = steps.next()) parts.push(step.value);
  expect(parts).toHaveLength(100);
  expect(parts).toEqual(parts.toSorted((one, other) => one - other));
  expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
  expect(step.value).toEqual(readPapers('x.bib', file));
});

test('a file named in any way is a place that leads nowhere', () => {
  const [paper] = read('@misc{k, title={One}}', '<img src=x>\n'.repeat(100)).papers;
  expect(paper?.from?.url).toMatch(/^opened:/);
  expect(paper?.from?.site.length).toBeLessThanOrEqual(60);
});
