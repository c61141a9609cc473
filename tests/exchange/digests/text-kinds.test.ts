import { expect, test } from 'vitest';
import { readTextDigest } from '@/exchange/text-digest';
import { openPage } from '@/tools/open-page';
import { latin1, read } from './read';

// What a text is told to be: by its beginning, its bytes, or the name of its file.

test('BibTeX, and its entries that cannot be read', async () => {
  const bibtex = `My papers:
@article{a, title = {Lamps of J{\\"o}}, author = {Example, Ada and Doe, Jo}, eprint = {2611.00001}}
@article{b, author = {Nobody}}
@misc{c, title = {Doors}, doi = {10.1000/Doors}`;
  expect(await read(bibtex)).toMatchObject({
    kind: 'bibtex',
    papers: [{ id: 'arxiv:2611.00001', title: 'Lamps of Jö', authors: ['Ada Example', 'Jo Doe'] }],
    problems: ['2 papers could not be read.'],
  });
});

test('a page goes to the reader of pages, with the address that it says', async () => {
  const found = { papers: [{ id: 'title:a' as const, title: 'A', authors: [] }], problems: ['one'] };
  const asked: unknown[] = [];
  const readPage = (page: Document, url?: string) => {
    asked.push([page.body.textContent?.trim(), url]);
    return found;
  };
  const pages = [
    '<!doctype html>\n<!-- saved from url=(0026)https://lamps.example.org/ -->\n<html><body>Lamps</body></html>',
    '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x" "y">\n<html><head><link rel="canonical" href="https://lamps.example.org/"></head><body>Lamps</body></html>',
    '  <div>Lamps</div>',
  ];
  for (const page of pages) expect(await read(page, { readPage })).toMatchObject({ kind: 'page', ...found });
  expect(asked).toEqual([
    ['Lamps', 'https://lamps.example.org/'],
    ['Lamps', 'https://lamps.example.org/'],
    ['Lamps', undefined],
  ]);
});

test('bytes are UTF-8, what they say they are, or Windows-1252', async () => {
  const title = 'Träume von Lämpchen';
  const xml = `<?xml version="1.0" encoding="ISO-8859-2"?><rss><channel><item><title>Lampy ${'\xB1'}</title></item></channel></rss>`;
  const first = async (text: Uint8Array) => (await read(text)).papers[0]?.title;
  expect(await first(new TextEncoder().encode(`\uFEFF${title}`))).toBe(title);
  expect(await first(latin1(title))).toBe(title);
  expect(await first(latin1(xml))).toBe('Lampy ą');
  expect(await first(new Uint8Array(Buffer.from(`\uFEFF${title}`, 'utf16le').swap16()))).toBe(title);
});

test.each([
  ['', 'The file is empty.'],
  [' \r\n\t\n', 'The file is empty.'],
  [new Uint8Array(), 'The file is empty.'],
  ['{"papers": []}', 'No papers were found in it.'],
  ['\n-----\n…\n', 'No papers were found in it.'],
  ['<html><body></body></html>', 'No papers were found in it.'],
  [new Uint8Array(20_000_001), 'It is larger than 20 MB and was not read.'],
  [Uint8Array.from({ length: 5_000 }, (_, at) => (at * at * 31) % 256), 'It is not text.'],
  ['%PDF-1.7\n%âãÏÓ\n1 0 obj', 'It is not text.'],
])('%.20s: nothing, and why', async (text, problem) => {
  expect(await read(text)).toMatchObject({ papers: [], problems: [problem] });
});

test('the name of a file helps where its text does not say what it is', async () => {
  const text = 'X-Lamp: Lit\n\nA title alone\n';
  expect((await readTextDigest({ name: 'a.eml', text }, openPage)).papers.map(({ title }) => title)).toEqual([
    'A title alone',
  ]);
  expect((await readTextDigest({ name: 'a.txt', text }, openPage)).papers).toHaveLength(2);
});
