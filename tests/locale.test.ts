import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import messages from '@/public/_locales/en/messages.json';

const folders = ['components', 'deeds', 'digest-page', 'entrypoints', 'exchange', 'locale', 'teach-page'];

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
}

test('every text is used', () => {
  const sources = [...folders.flatMap(sourcesIn), readFileSync('wxt.config.ts', 'utf8')].join('\n');
  const unused = Object.keys(messages).filter((key) => {
    const [stem] = key.split('_'); // What follows is chosen by a number or a kind
    return ![`'${stem}'`, `\`${stem}_$`, `__MSG_${key}__`].some((use) => sources.includes(use));
  });
  expect(unused).toEqual([]);
});
