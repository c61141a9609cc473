import '../texts';
import { expect, test } from 'vitest';

import type { Paper } from '@/domain/paper';
import { fileNames, readNameTemplate } from '@/exchange/out/file-names';
import { makePaper } from '../../storage/made';
import { hostileTexts } from '../hostile-texts';

function namesBy(template: string, ...papers: Paper[]): string[] {
  const read = readNameTemplate(template);
  if ('problem' in read) throw new Error(read.problem);
  return fileNames(papers, read);
}

function namesOf(...titles: string[]): string[] {
  return namesBy('{title}', ...titles.map((title, at) => makePaper(`2606.${10_000 + at}`, { title })));
}

test.each([
  ['{author} {year} {title}', 'Lovelace 2026 Notes on the Engine'],
  ['{year2}. {title3} ({AUTHOR})', '26. Notes on the (LOVELACE)'],
  ['{Title}', 'Notes On The Engine'],
  ['{id}', '2606.00001'],
])('%s makes %s', (template, name) => {
  expect(namesBy(template, makePaper('2606.00001', { title: 'Notes on the Engine' }))).toEqual([name]);
});

test.each(['{name}', 'notes', '{title}/{year}', '{title}:', '{title}*'])('%s is refused', (template) => {
  expect(readNameTemplate(template)).toHaveProperty('problem');
});

test.each([
  ['BERT: Pre-training', 'BERT Pre-training'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\', 'C Windows'],
  ['What? "Why" <how> | *', 'What Why how'],
  ['[[link]] #tag ^block', 'link tag block'],
  ['.hidden', 'hidden'],
  ['ends with dots...', 'ends with dots'],
  ['CON', 'CON_'],
  ['nul.txt', 'nul_.txt'],
  ['Lpt1', 'Lpt1_'],
  ['Console', 'Console'],
  ['???', 'paper'],
  ['e\u0301', 'é'],
])('%j becomes %j', (title, name) => {
  expect(namesOf(title)).toEqual([name]);
});

test('no name is longer than file systems allow, or ends within a character', () => {
  for (const name of namesOf('x'.repeat(2_000), '注意'.repeat(500), '👩‍👩‍👧‍👦'.repeat(100))) {
    expect(new TextEncoder().encode(`${name} 20000.md`).length).toBeLessThan(200);
    expect(name).not.toMatch(/\uFFFD/);
    expect(name.isWellFormed()).toBe(true);
  }
});

test('names that differ in case alone are the same to Windows and macOS', () => {
  expect(namesOf('Lamps', 'LAMPS', 'Lamps 2', 'lamps')).toEqual(['Lamps', 'LAMPS 2', 'Lamps 2 2', 'lamps 3']);
});

test('hostile titles are names of files in one folder', () => {
  const names = namesOf(...hostileTexts);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(hostileTexts.length);
  for (const name of names)
    expect(name).toMatch(/^(?![. ])[^<>:"/\\|?*#^[\]\p{Cc}\p{Bidi_Control}]+(?<![. ])$/u);
});
