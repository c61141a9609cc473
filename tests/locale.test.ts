import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sampleInterests } from '@/domain/sample-interests';
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

type Texts = Record<string, { message: string }>;

const languages = readdirSync('public/_locales').filter((language) => language !== 'en');
const english: Texts = messages;

function textsOf(language: string): Texts {
  return JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
}

/** The places for values, in the order of their numbers. */
function placesIn(message: string): string[] {
  return (message.match(/\$\d/g) ?? []).sort();
}

describe.each(languages)('the texts in %s', (language) => {
  const texts = textsOf(language);

  test('are all there, and no others', () => {
    expect(Object.keys(english).filter((key) => !texts[key]?.message.trim())).toEqual([]);
    expect(Object.keys(texts).filter((key) => !english[key])).toEqual([]);
  });

  test('have the same places for values', () => {
    const others = Object.keys(texts).filter(
      (key) => placesIn(texts[key]!.message).join() !== placesIn(english[key]?.message ?? '').join(),
    );
    expect(others).toEqual([]);
  });
});

test.each(['en', ...languages])(
  'the texts in %s name the sample interests as they are called',
  (language) => {
    const { message = '' } = textsOf(language).welcomeSamplesHint ?? {};
    expect(sampleInterests(0).filter(({ name }) => !message.includes(name))).toEqual([]);
  },
);
