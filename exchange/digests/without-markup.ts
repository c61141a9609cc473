import { cleanText } from '@/domain/text';

const inline =
  'a|abbr|b|bdi|cite|code|em|font|i|img|mark|q|s|small|span|strong|sub|sup|tt|u|wbr|jats:[a-z]+|mml:[a-z]+';
const block = 'article|blockquote|br|div|figure|h[1-6]|hr|li|ol|p|section|table|tbody|td|tr|ul';
const attributes = '(?:\\s+[\\w:-]+(?:\\s*=\\s*(?:"[^"]*"|\'[^\']*\'|[^\\s"\'<>=]+))?)*\\s*/?';
const inlineTag = new RegExp(`</?(?:${inline})${attributes}>`, 'gi');
const blockTag = new RegExp(`</?(?:${block})${attributes}>`, 'gi');
const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * The text of a title or an abstract that was written as HTML inside of another text, cleaned and at most `most` UTF-16
 * code units long. Only tags that such texts use are markup: "a < b and c > d" stays.
 */
export function withoutMarkup(written: string, most: number): string {
  const text = written
    .slice(0, most * 2)
    .replace(blockTag, ' ')
    .replace(inlineTag, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (all, decimal, hex, name) =>
      name ? signs[name.toLowerCase()]! : (characterOf(Number(decimal ?? `0x${hex}`)) ?? all),
    );
  return cleanText(text, most);
}

/** The same for a title, which may be about a tag and nothing else. */
export function titleWithoutMarkup(written: string, most: number): string {
  return withoutMarkup(written, most) || cleanText(written, most);
}

function characterOf(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
