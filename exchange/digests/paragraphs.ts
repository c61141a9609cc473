import { caps, cleanText } from '@/domain/text';
import { linesOf } from './decode-text';
import { isAside, isNames } from './line-kinds';

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
  const width = widthOf(written);
  const paragraphs: Paragraph[] = [];
  let block: Paragraph[] = [];
  const endBlock = () => {
    for (const each of width === undefined ? block : unbroken(block, width)) paragraphs.push(each);
    block = [];
  };
  for (const [line, number] of linesOf(written)) {
    const text = withLinksApart(cleanText(line, caps.abstract));
    if (text === '') endBlock();
    else block.push({ text, line: number });
  }
  endBlock();
  return paragraphs.map(({ text, line }) => ({ text: text.replace(bullet, ''), line }));
}

/** Markdown's `[title](link)` as title and link. */
export function withLinksApart(text: string): string {
  return text.replace(/\[([^\][]{1,500})\]\((https?:[^()\s]{1,2000})\)/g, '$1 $2');
}

/** How long lines get before they are broken; undefined when most of the text stands in lines that are not. */
function widthOf(written: string): number | undefined {
  const lengths: number[] = [];
  let long = 0;
  for (const [line] of linesOf(written)) {
    if (line.length > longLine) long += line.length;
    if (line.trim() !== '') lengths.push(line.length);
  }
  if (long * 2 > written.length) return;
  return lengths.sort((one, other) => one - other)[Math.floor(lengths.length * 0.95)];
}

/** Joins lines with the next where its first word did not fit, and those of prose that ended early. */
function unbroken(block: Paragraph[], width: number): Paragraph[] {
  const low = block.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  const isProse = block.length > 2 && low * 4 >= block.length;
  const joined: { line: number; texts: string[] }[] = [];
  let previous = '';
  for (const { text, line } of block) {
    const [word = ''] = text.split(' ', 1);
    const isFull = previous.length + 1 + word.length > width;
    const isEarly = (isProse || /^\p{Ll}/u.test(word)) && previous.length >= width * 0.75;
    const isOther =
      (isNames(text) && !isNames(previous)) ||
      (!isProse && (isAside(text) || bullet.test(text) || /^Title:/i.test(text)));
    if (previous !== '' && (isFull || isEarly) && !isOther) joined.at(-1)!.texts.push(text);
    else joined.push({ line, texts: [text] });
    previous = text;
  }
  return joined.map(({ line, texts }) => ({ line, text: cleanText(texts.join(' '), caps.abstract) }));
}
