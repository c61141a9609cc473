import type { Site } from '@/sites/site';

const widest = 110; // Characters of a line, as everywhere in this project

/** The file that a contributor would add for a site: `sites/list/<name>.ts`. It says what the site says, and no more. */
export function writeSiteFile(site: Site): { name: string; content: string } {
  const words = wordsOf(site.name);
  const first = words[0] ?? 'taught';
  const rest = words.slice(1).map((word) => word[0]!.toUpperCase() + word.slice(1));
  const identifier = /^\d/.test(first) ? ['site', first, ...rest].join('') : [first, ...rest].join('');
  const content = `import type { Site } from '@/sites/site';

export const ${identifier}: Site[] = [
  ${written(site, '  ', ',', true)},
];
`;
  return { name: `${words.join('-') || 'taught'}.ts`, content };
}

function wordsOf(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[a-z0-9]+/gi) ?? []
  ).map((word) => word.toLowerCase());
}

/** A value in the least lines. `before` is what stands before it on its first line, `after` behind it on its last. */
function written(value: unknown, before: string, after: string, isOpen = false): string {
  const short = inOneLine(value);
  if (!isOpen && before.length + short.length + after.length <= widest) return short;
  const indent = /^ */.exec(before)![0];
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return block(
      '[]',
      indent,
      value.map((each) => inner + written(each, inner, ',')),
    );
  if (typeof value !== 'object' || value === null) return short;
  const lines = Object.entries(value).map(([key, each]) => {
    const begin = `${inner}${key}: `;
    const said = written(each, begin, ',');
    const isLong = typeof each === 'string' && begin.length + said.length >= widest;
    return isLong
      ? `${inner}${key}:
${inner}  ${said}`
      : begin + said;
  });
  return block('{}', indent, lines);
}

function block([open, close]: string, indent: string, lines: string[]): string {
  return `${open}\n${lines.map((line) => `${line},\n`).join('')}${indent}${close}`;
}

function inOneLine(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = Object.entries(value).map(([key, each]) => `${key}: ${inOneLine(each)}`);
  return inner.length > 0 ? `{ ${inner.join(', ')} }` : '{}';
}

/** In single quotes, or in double ones where that saves signs. */
function quoted(text: string): string {
  const plain = JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\"/g, '"')
    .replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
  const isDouble = plain.split("'").length > plain.split('"').length;
  return isDouble ? `"${plain.replaceAll('"', '\\"')}"` : `'${plain.replaceAll("'", "\\'")}'`;
}
