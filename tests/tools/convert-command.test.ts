import '../exchange/texts';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '@/tests/temp-folder';
import { convert } from '@/tools/convert.ts'; // Beside it lies the command of the same name

function runConvert(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['tools/convert.mjs', ...args], { encoding: 'utf8' });
}

const folder = tempFolder();

function fileWith(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const lamps = `@misc{a, title = {On lamps}, author = {Ada Lovelace}, eprint = {2606.28322}}

@misc{b, note = {no title}}
`;

test('prints the papers and nothing else, and says beside it what could not be read', () => {
  const file = fileWith('lamps.bib', lamps);
  const { status, stdout, stderr } = runConvert(file, '--to', 'ris');
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout:
      'TY  - UNPB\r\nTI  - On lamps\r\nAU  - Lovelace, Ada\r\nPY  - 2026\r\nDB  - arXiv\r\nAN  - arXiv:2606.28322\r\nUR  - https://arxiv.org/abs/2606.28322\r\nER  - \r\n',
  });
  expect(stderr).toMatch(/lamps\.bib:3: \S.*\n$/);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('prints nothing when nothing can be read', () => {
  const { status, stdout, stderr } = runConvert('package.json', '--to', 'ris');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^package\.json: .+\n$/);
});

test.each([
  [['no-such-file.bib', '--to', 'ris'], 'no file no-such-file.bib'],
  [['package.json', '--to', 'docx'], 'not "docx"'],
  [['package.json'], 'Usage'],
  [['package.json', '--to', 'bibtex', '--key', '{name}'], 'It names {name}'],
  [['package.json', '--to', 'obsidian'], 'Usage'],
  [[], 'Usage'],
])('%j is refused with a reason', async (args, reason) => {
  await expect(convert(args, () => {})).rejects.toThrow(reason);
});

test.each([
  ['bibtex', '@misc{lovelace2026lamps,'],
  ['ris', 'TI  - On lamps'],
  ['csl', '"title": "On lamps"'],
  ['markdown', '- [On lamps](https://arxiv.org/abs/2606.28322) — Ada Lovelace (2026)'],
  ['csv', '"On lamps","Ada Lovelace"'],
  ['html', '<bdi>On lamps</bdi>'],
  ['links', 'https://arxiv.org/abs/2606.28322\n'],
  ['json', '"format": "paperlight-backup"'],
])('to %s', async (format, part) => {
  expect(await convert([fileWith('lamps.bib', lamps), '--to', format], () => {})).toContain(part);
});

test('keys follow the template', async () => {
  const written = await convert(
    [fileWith('a.bib', lamps), '--to', 'bibtex', '--key', '{Author}-{year2}'],
    () => {},
  );
  expect(written).toContain('@misc{Lovelace-26,');
});

test('what is no file of references is read as a page, a mail or a list', async () => {
  const page = 'tests/sites/arxiv/recent/page.html';
  expect(await convert([page, '--to', 'markdown'], () => {})).toContain('[Thursday Paper]');
  const list = fileWith('list.txt', 'https://arxiv.org/abs/2611.00001 A lamp');
  expect(await convert([list, '--to', 'links'], () => {})).toBe('https://arxiv.org/abs/2611.00001\n');
  const mail = fileWith(
    'mail.eml',
    'MIME-Version: 1.0\nSubject: lamps\n\n\\\\\narXiv:2611.00002\nTitle: A lamp\nAuthors: Ada Example\n\\\\\n',
  );
  expect(await convert([mail, '--to', 'links'], () => {})).toBe('https://arxiv.org/abs/2611.00002\n');
});

test('a file in which nothing can be read is told by its lines', async () => {
  const broken = fileWith('broken.bib', '\n@misc{b, note = {no title}}\n');
  await expect(convert([broken, '--to', 'ris'], () => {})).rejects.toThrow(/broken\.bib:2: /);
});
