import '../texts';
import { describe, expect, test } from 'vitest';

import type { Paper } from '@/domain/paper';
import { citeKeys, readKeyTemplate } from '@/exchange/out/cite-keys';

const attention: Paper = {
  id: 'arxiv:1706.03762',
  title: 'Attention Is All You Need',
  authors: ['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar', 'Jakob Uszkoreit'],
  date: '2017-06-12',
  venue: 'NeurIPS 2017',
};

function keysBy(template: string, ...papers: Paper[]): string[] {
  const read = readKeyTemplate(template);
  if ('problem' in read) throw new Error(read.problem);
  return citeKeys(papers, read);
}

describe('a template', () => {
  test.each([
    ['{author}{year}{title}', 'vaswani2017attention'],
    ['{Author}:{year2}', 'Vaswani:17'],
    ['{AUTHOR}_{TITLE}', 'VASWANI_ATTENTION'],
    ['{Authors2}{year}', 'VaswaniShazeer2017'],
    ['{authors}', 'vaswanishazeerparmar'],
    ['{title3}', 'attentionallyou'],
    ['{Title2}-{venue}', 'AttentionAll-neurips'],
    ['arxiv/{id}', 'arxiv/1706.03762'],
    [' {year} ', '2017'],
  ])('%s makes %s', (template, key) => {
    expect(keysBy(template, attention)).toEqual([key]);
  });

  test('leaves out what is not known', () => {
    const bare: Paper = { id: 'title:x', title: '', authors: [] };
    expect(keysBy('{author}{year}{title}{venue}', bare)).toEqual(['anonymous']);
    expect(keysBy('{year}', bare)).toEqual(['anonymous']);
  });

  test('keeps capitals as printed where it begins with one', () => {
    expect(keysBy('{Title}', { ...attention, title: 'BERT: what' })).toEqual(['BERT']);
    expect(keysBy('{Author}', { ...attention, authors: ['Ludwig van Beethoven'] })).toEqual(['VanBeethoven']);
  });
});

test.each([
  ['Jens Østergaard', 'Ostergaard'],
  ['Łukasz Łaski', 'Laski'],
  ['Ann Strauß', 'Strauss'],
  ['Snorri Þórðarson', 'Thordarson'],
  ['Ole Ærø', 'Aero'],
  ['Jean Œuvre', 'Oeuvre'],
  ['Hoàng Đào', 'Dao'],
  ['Ali Işık', 'Isik'],
])('%s is spelled in letters that every BibTeX knows', (author, key) => {
  expect(keysBy('{Author}', { ...attention, authors: [author] })).toEqual([key]);
  expect(keysBy('{author}', { ...attention, authors: [author] })).toEqual([key.toLowerCase()]);
});

test.each([
  ['', 'It says nothing of the paper'],
  ['paper', 'It says nothing of the paper'],
  ['{author', 'One of its braces has no partner.'],
  ['author}', 'One of its braces has no partner.'],
  ['{{author}}', 'One of its braces has no partner.'],
  ['{name}', 'It names {name}, which is none of {author}, {authors}, {year}, {title}, {venue}, {id}.'],
  ['{auThor}', 'It names {auThor}'],
  ['{title0}', 'It names {title0}'],
  ['{}', 'It names {}'],
  ['{author} {year}', 'It holds " ", which is not allowed there.'],
  ['{author},{year}', 'It holds ",", which'],
  ['{author}é', 'It holds "é", which'],
  ['{author}'.repeat(100), 'It is longer than 200 characters.'],
])('the template %j is refused with a reason', (template, problem) => {
  expect(readKeyTemplate(template)).toEqual({ problem: expect.stringContaining(problem) });
});

test('keys that differ in case alone are the same to BibTeX', () => {
  const papers = ['Lamps', 'LAMPS', 'lamps'].map((title) => ({ ...attention, title }));
  expect(keysBy('{Title}', ...papers)).toEqual(['Lamps', 'LAMPSa', 'Lampsb']);
});

test('a letter that makes another key is passed over', () => {
  const papers = ['Lampa', 'Lamp', 'Lamp'].map((title) => ({ ...attention, title }));
  expect(keysBy('{title}', ...papers)).toEqual(['lampa', 'lamp', 'lampb']);
});

test('20,000 papers of one name have as many keys', () => {
  const keys = citeKeys(Array.from({ length: 20_000 }, () => attention));
  expect(new Set(keys).size).toBe(20_000);
});
