import '../texts';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { formatNames } from '@/domain/format';
import { formats } from '@/exchange/out/formats';
import { type PapersFile, writeFile } from '@/exchange/out/write-file';
import { makePaper } from '../../storage/made';

const at = new Date('2026-11-26T10:00:00Z');
const lamp = makePaper('2606.28322', { title: 'On lamps', authors: ['Ada Lovelace'], date: '2026-06-12' });
const moon = makePaper('2606.28323', { title: 'On the moon/\\ 月', authors: ['Ada Lovelace'] });

async function contentsOf({ blob }: PapersFile): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test.each(formatNames.filter((name) => name !== 'obsidian'))('%s is one file of this day', async (name) => {
  const { ending, type, ...format } = formats.find((format) => format.name === name)!;
  const file = writeFile(name, [lamp, moon], { at });
  expect(file.name).toBe(`paperlight-2026-11-26.${ending}`);
  expect(file.blob.type).toBe(type);
  const bytes = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.blob.arrayBuffer());
  expect(bytes).toBe('write' in format && format.write([lamp, moon], { at }));
});

test('one note is a file by its own name', async () => {
  const { name, blob } = writeFile('obsidian', [lamp]);
  expect(name).toBe('Lovelace 2026 On lamps.md');
  expect(await blob.text()).toContain('# On lamps');
});

test('several notes are one archive', async () => {
  const file = writeFile('obsidian', [lamp, lamp, moon], { at });
  expect(file.name).toBe('paperlight-2026-11-26.zip');
  const contents = await contentsOf(file);
  expect(Object.keys(contents)).toEqual([
    'Lovelace 2026 On lamps.md',
    'Lovelace 2026 On lamps 2.md',
    'Lovelace 2026 On the moon 月.md',
  ]);
  expect(contents['Lovelace 2026 On the moon 月.md']).toContain('月');
});

test('no notes are an empty archive', async () => {
  expect(await contentsOf(writeFile('obsidian', []))).toEqual({});
});
