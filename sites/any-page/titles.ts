import { caps, cleanText } from '@/domain/text';
import { readText } from '@/sites/read-text';
import type { Chunk } from './chunks';
import { namesIn } from './names';
import type { Spot } from './spots';
import { isFact, isLabel, isLong, mostOf, smallWords } from './words';

export interface Title {
  text: string;
  chunk: Chunk;
}

const longestTitle = 300; // UTF-16 code units of text that is no link and no heading
const longestName = 4; // Words
const fragment = /[.:;()[\]|•–—]|\s-\s/;

/**
 * The titles of the listings of a series, as far as they show one. What stands where most of them have their title is
 * the title, however short it is. `alone`: they are no series, so that only what is beside a link can be its title.
 */
export function findTitles(
  places: Chunk[][],
  leads: Spot[],
  titled: boolean,
  alone: boolean,
): (Title | undefined)[] {
  const guesses = places.map((chunks, at) => (titled && ownTitle(chunks, leads[at]!)) || guessTitle(chunks));
  const usual = mostOf(guesses.flatMap((guess) => guess?.key ?? []));
  return places.map((chunks, at) => {
    const guess = guesses[at];
    const alike = chunks.find(({ key, text }) => key === usual && (isLong(text) || !/^\s*[([{]/.test(text)));
    const chunk = titled || guess?.head ? guess : (alike ?? guess);
    return chunk && titleAt(chunks, chunk, leads[at]!, alone);
  });
}

function titleAt(chunks: Chunk[], chunk: Chunk, lead: Spot, alone: boolean): Title | undefined {
  const { line, head, link, loose } = chunk;
  const at = chunks.findIndex((each) => isOf(each, lead));
  const isNear = line === chunks[at]?.line;
  if (alone && !(isNear && isLong(chunk.text) && (head || link))) return;
  if (!(isNear && head) && isInSentence(chunks, at, chunk)) return;
  const text = loose && !head && !link ? titleIn(chunk.text) : shownBy(chunk);
  return text ? { text, chunk } : undefined;
}

function isOf({ branch, link }: Chunk, lead: Spot): boolean {
  return link === lead || branch === lead.branch;
}

function ownTitle(chunks: Chunk[], lead: Spot): Chunk | undefined {
  const own = chunks.filter((chunk) => isOf(chunk, lead));
  return own.find(({ head }) => head) ?? own.find(({ text }) => !isLabel(text));
}

function guessTitle(chunks: Chunk[]): Chunk | undefined {
  const usable = chunks.filter(
    ({ text, link }) => isLong(text) && !link?.label && !isLabel(text) && !isFact(text),
  );
  const first = chunks.findIndex(({ text }) => /\p{L}{2}/u.test(text));
  const begin = chunks[first];
  const goesOn = begin?.head && chunks[first + 1]?.line === begin.line && !isLabel(begin.text);
  const guess =
    chunks.find(({ text }) => /^\s*title:\s*\S/i.test(text)) ??
    usable.find(({ head }) => head) ??
    (goesOn ? begin : usable.find(({ text }) => !isName(text)));
  return guess && guess.text.length <= longestTitle ? guess : undefined;
}

/** What the chunk's element shows; of a heading around links, what is not in them. */
function shownBy({ branch, loose }: Chunk): string {
  const unsaid = '[aria-hidden="true"]:not(mjx-math)';
  return cleanText(readText(branch.element, loose ? `a, button, ${unsaid}` : unsaid), caps.title)
    .replace(/^["“”„«](.*[^.,])[.,]?["“”»]$/, '$1')
    .replace(/^(title:|(\[[^\]]{1,12}\]\s*)+)\s*|\s*\[\w{1,12}\]$/gi, '');
}

function isName(text: string): boolean {
  const { names, whole } = namesIn(text);
  return names.length > 1 || (whole && text.split(' ').length <= longestName);
}

/** Whether a link is a part of a sentence, as "shown by [this] for all of": its words do not name a paper then. */
export function isInSentence(chunks: Chunk[], at: number, title?: Chunk): boolean {
  const beside = (step: 1 | -1): string => {
    const near = chunks[at + step];
    const isNear = near && near.line === chunks[at]?.line && !near.link && near !== title;
    return isNear ? (near.text.split(fragment).at(step > 0 ? 0 : -1) ?? '') : '';
  };
  const words = smallWords(beside(-1));
  return words > 1 || words + smallWords(beside(1).split(',')[0]!) > 2;
}

/** The title in a line that says more: `A Author. Title. Venue`, `“Title”, A Author`, `Title, A Author, B Author`. */
function titleIn(line: string): string | undefined {
  if (line.length > 2 * longestTitle) return;
  const text = line.replace(/^\s*\([^)]*\)/, '');
  const quoted = /[“"„«]([^“”"„«»]{10,})[”"»]/.exec(text)?.[1];
  if (quoted && isLong(quoted)) return quoted.replace(/[,.]$/, '');
  const sentence = text
    .split(/(?<=[\p{Ll}\d)?!])\.\s|\s[-–—|]\s|\s*[•·]\s*/u)
    .map((each) => each.replace(/^[\s\p{P}]+|[\s,;:.([{]+$/gu, ''))
    .find((each) => isLong(each) && !isName(each));
  const parts = sentence?.split(', ') ?? [];
  const end = parts.findIndex(
    (part, at) => at > 0 && (namesIn(part).whole || /\bet al\b|\b(19|20)\d\d\b/.test(part)),
  );
  const title = parts.slice(0, end > 0 ? end : undefined).join(', ');
  return isLong(title) ? title.replace(/\s*\((19|20)\d\d\)$/, '') : undefined;
}
