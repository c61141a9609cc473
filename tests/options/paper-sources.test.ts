import { describe, expect, test } from 'vitest';
import { paperSources } from '@/entrypoints/options/paper-sources';
import { largestBibtex } from '@/exchange/from-bibtex';
import { setTags } from '@/storage/edit-saved';
import { judge } from '@/storage/library';
import '../exchange/texts';
import { startAfresh } from '../storage/fresh';
import { makePaper } from '../storage/made';

startAfresh();

const known = makePaper('2601.00001', { title: 'Small particles', abstract: 'They move.' });

describe('what the reader pastes', () => {
  test('is known, new by its title, or unknown and named', async () => {
    await judge({ paper: known, judged: 'saved' });
    expect(await paperSources.read('2601.00001\nA new title\narXiv:2601.00002')).toEqual({
      papers: [known, { id: 'title:a-new-title', title: 'A new title', authors: [] }],
      unknown: ['arxiv:2601.00002'],
      leftOut: 0,
    });
  });

  test('may be BibTeX', async () => {
    const found = await paperSources.read('@misc{a, title={One}}\n@misc{b, author={No Title}}');
    expect(found).toMatchObject({ papers: [{ title: 'One' }], unknown: [], leftOut: 1 });
  });
});

describe('a file', () => {
  const open = (content: BlobPart, name = 'refs.bib') => paperSources.open(new File([content], name));

  test('gives its papers, in UTF-8 or as older programs wrote it', async () => {
    const latin = Uint8Array.from('@misc{a, title={Gr\u00FC\u00DFe}}', (sign) => sign.charCodeAt(0));
    expect(await open('@misc{a, title={Grüße}}')).toMatchObject({ papers: [{ title: 'Grüße' }] });
    expect(await open(latin)).toMatchObject({ papers: [{ title: 'Grüße' }] });
  });

  test.each([
    ['a list of titles', 'Attention Is All You Need'],
    ['nothing', ''],
    ['too much', new Uint8Array(largestBibtex + 1)],
  ])('that holds %s is refused', async (_, content) => {
    expect(await open(content)).toEqual({ problem: expect.any(String) });
  });
});

test('the library gives papers alone, by words and by tags', async () => {
  await judge({ paper: known, judged: 'saved', from: { site: 'arXiv', url: 'https://arxiv.org/' } });
  await judge({ paper: makePaper('2601.00002'), judged: 'saved' });
  await setTags(known.id, ['physics']);
  expect(await new Promise((next, error) => paperSources.search('particle').subscribe(next, error))).toEqual([
    known,
  ]);
  expect(await paperSources.tags()).toEqual(['physics']);
  expect(await paperSources.tagged('physics')).toEqual([known]);
});
