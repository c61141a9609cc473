import { caps, cleanText } from '@/domain/text';
import { linesOf } from './decode-text';

/** What stands between two line breaks, or what was broken to fit a width and is whole again. White space is single. */
export interface Paragraph {
  text: string;
  /** Where it begins, from 1. */
  line: number;
}

const longLine = 200; // UTF-16 code units; no mail or terminal is that wide
const bullet = /^(?:[-–•*▪◦·#>]{1,6}|\(?\[?\d{1,4}[.)\]]|\(\d{1,4}\)) (?=\S)/;

/**
 * The paragraphs of a text without bullets and numbers. Lines are paragraphs where most of the text stands in long
 * ones, as copied from a page; else broken lines are put together, up to the next empty line. Takes linear time.
 */
export function paragraphsIn(written: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const areLines = isOfLongLines(written);
  let block: Paragraph[] = [];
  for (const [line, number] of linesOf(written)) {
    const text = withLinksApart(cleanText(line, caps.abstract));
    if (text !== '') block.push({ text, line: number });
    if (text !== '' && !areLines) continue;
    for (const each of areLines ? block : unbroken(block)) paragraphs.push(each);
    block = [];
  }
  for (const each of unbroken(block)) paragraphs.push(each);
  return paragraphs.map(({ text, line }) => ({ text: text.replace(bullet, ''), line }));
}

/** Markdown's `[title](link)` as title and link. */
export function withLinksApart(text: string): string {
  return text.replace(/\[([^\][]{1,500})\]\((https?:[^()\s]{1,2000})\)/g, '$1 $2');
}

function isOfLongLines(written: string): boolean {
  let long = 0;
  for (const [line] of linesOf(written)) if (line.length > longLine) long += line.length;
  return long * 2 > written.length;
}

/** Joins the lines of a block that go on in the next: full ones of prose, and any before one in lower case. */
function unbroken(block: Paragraph[]): Paragraph[] {
  const width = block.reduce((most, { text }) => Math.max(most, text.length), 0);
  const low = block.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  const isProse = block.length > 2 && low * 4 >= block.length;
  const joined: { line: number; texts: string[] }[] = [];
  let previous = 0;
  for (const { text, line } of block) {
    const goesOn =
      previous >= 0.6 * width && (/^\p{Ll}/u.test(text) || (isProse && previous >= 0.75 * width));
    if (goesOn) joined.at(-1)?.texts.push(text);
    else joined.push({ line, texts: [text] });
    previous = text.length;
  }
  return joined.map(({ line, texts }) => ({ line, text: cleanText(texts.join(' '), caps.abstract) }));
}
