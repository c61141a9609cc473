import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Encoding, encode } from '@/domain/relevance/encode';
import { bucketBits, headerBytes } from '@/domain/relevance/vectors';
import { understandWith } from '@/tools/arguments';
import { dropCommon, paperVectors, scaled, smoothInverse, weigh } from './compose';
import { cooccurrences, positiveInformation, type Texts, textsOf } from './cooccur';
import { type Corpus, Counter, commonest } from './count';
import { decompose } from './decompose';
import type { Dense } from './matrix';
import { plainTitle, readRows, sha256Of, sourceOf } from './read-papers';
import { samplePapers } from './sample-papers';
import { sharpen } from './sharpen';
import { specificities } from './specific';
import { assetOf } from './write-asset';
import { backgroundOf } from './write-background';

const usage = `Usage: npm run train-vectors -- FILE.jsonl.gz…
  [--without FILE.jsonl.gz]…  leave out papers whose titles are in these files
  [--out public/relevance] [--seed 1] [--dimensions 96] [--decomposed 160] [--shift 1] [--power 0.5]
  [--frequency 0.03] [--directions 1] [--shrinkage 0.8]`;

const mostBytes = 3_000_000;
const backgroundPapers = 256;
const leastSpecific = 0.01; // A word that tells nothing still counts a little

/** Makes the assets and their manifest from the files that the arguments name. Throws a `Complaint` when they name none. */
export async function train(args: string[]): Promise<void> {
  const { files, without, out, ...settings } = understand(args);
  const known = await titlesIn(without);
  const corpus = await read(files, known);
  const vocabulary = commonest(corpus.wordPapers, wordsFor(settings.dimensions));
  say(`${corpus.papers} papers, ${corpus.words.length} words, ${vocabulary.length} different ones kept`);
  const texts = textsOf(corpus, vocabulary);
  const words = wordVectors(corpus, texts, vocabulary, settings);
  const papers = paperVectors(words, texts);
  const background = await encodeSome(files, known, samplePapers(papers, backgroundPapers, settings.seed));
  const outputs = {
    'vectors.bin': assetOf(vocabulary, words, corpus),
    'background.bin': backgroundOf(background),
  };
  const manifest = {
    ...settings,
    papers: corpus.papers,
    words: vocabulary.length,
    pairs: 0,
    backgroundPapers: background.length,
    inputs: files.map(sourceOf),
    without: without.map(sourceOf),
    outputs: Object.entries(outputs).map(([name, bytes]) => ({
      name,
      bytes: bytes.length,
      sha256: sha256Of(bytes),
    })),
  };
  mkdirSync(out, { recursive: true });
  for (const [name, bytes] of Object.entries(outputs)) writeFileSync(path.join(out, name), bytes);
  writeFileSync(path.join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

type Settings = Record<
  'seed' | 'dimensions' | 'decomposed' | 'shift' | 'power' | 'frequency' | 'directions' | 'shrinkage',
  number
>;

function understand(args: string[]): Settings & { files: string[]; without: string[]; out: string } {
  return understandWith(usage, () => {
    const number = (text: string) => {
      if (!Number.isFinite(Number(text))) throw new Error(`${text} is no number.`);
      return Number(text);
    };
    const { positionals: files, values } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        without: { type: 'string', multiple: true, default: [] },
        out: { type: 'string', default: 'public/relevance' },
        seed: { type: 'string', default: '1' },
        dimensions: { type: 'string', default: '96' },
        decomposed: { type: 'string', default: '160' },
        shift: { type: 'string', default: '1' },
        power: { type: 'string', default: '0.5' },
        frequency: { type: 'string', default: '0.03' },
        directions: { type: 'string', default: '1' },
        shrinkage: { type: 'string', default: '0.8' },
      },
    });
    if (files.length === 0) throw new Error('Name a file to learn from.');
    const { without, out, ...settings } = values;
    const { seed, dimensions, decomposed, shift, power, frequency, directions, shrinkage } = settings;
    return {
      files,
      without,
      out,
      seed: number(seed),
      dimensions: number(dimensions),
      decomposed: number(decomposed),
      shift: number(shift),
      power: number(power),
      frequency: number(frequency),
      directions: number(directions),
      shrinkage: number(shrinkage),
    };
  });
}

/** How many words fit into the asset. */
function wordsFor(dimensions: number): number {
  return Math.floor((mostBytes - headerBytes - 2 ** bucketBits - 4) / (4 + dimensions));
}

async function titlesIn(files: string[]): Promise<Set<string>> {
  const titles = new Set<string>();
  for (const file of files) for await (const { title } of readRows(file)) titles.add(plainTitle(title));
  return titles;
}

async function read(files: string[], known: Set<string>): Promise<Corpus> {
  const counter = new Counter();
  for (const file of files)
    for await (const row of readRows(file)) if (!known.has(plainTitle(row.title))) counter.add(row);
  return counter.corpus();
}

/** The papers with these numbers, ascending, of those that are learned from. */
async function encodeSome(files: string[], known: Set<string>, numbers: number[]): Promise<Encoding[]> {
  const wanted = new Set(numbers);
  const encodings: Encoding[] = [];
  let number = 0;
  for (const file of files)
    for await (const row of readRows(file))
      if (!known.has(plainTitle(row.title)) && wanted.has(number++)) encodings.push(encode(row));
  return encodings;
}

function wordVectors(corpus: Corpus, texts: Texts, vocabulary: number[], settings: Settings): Dense {
  const { dimensions, decomposed, shift, power, seed, frequency, directions, shrinkage } = settings;
  const counts = cooccurrences(texts, vocabulary.length);
  say(`${counts.values.length} pairs of words stand in the same papers`);
  const words = scaled(decompose(positiveInformation(counts, shift), decomposed, seed), power);
  say('decomposed');
  const shares = Float64Array.from(vocabulary, (key) => corpus.wordPapers.get(key)! / corpus.papers);
  const inverse = smoothInverse(shares, frequency);
  const specific = specificities(plainPapers(words, texts, inverse, directions), texts, vocabulary.length);
  weigh(
    words,
    specific.map((part, word) => Math.sqrt(inverse[word]! * (part + leastSpecific))),
  );
  dropCommon(words, paperVectors(words, texts), directions);
  say('weighed');
  return sharpen(words, texts, dimensions, shrinkage);
}

/** The papers' directions when words weigh what their frequency tells. */
function plainPapers(words: Dense, texts: Texts, inverse: Float64Array, directions: number): Dense {
  const weighed = { ...words, values: words.values.slice() };
  weigh(weighed, inverse);
  dropCommon(weighed, paperVectors(weighed, texts), directions);
  return paperVectors(weighed, texts);
}

function say(what: string): void {
  console.error(`${Math.round(performance.now() / 1000)} s: ${what}`);
}
