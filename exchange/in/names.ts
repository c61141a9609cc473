import { caps } from '@/domain/text';

const suffix = /^(?:[JS]r\.?|I{2,3}|IV|Ph\.? ?D\.?|MD)$/i;

/** `Beethoven, Ludwig van` and `King, Martin Luther, Jr.` as they are printed. */
function printed(name: string): string {
  const [family = '', ...rest] = name
    .slice(0, caps.author)
    .split(',')
    .map((part) => part.trim());
  const suffixes = rest.filter((part) => suffix.test(part));
  const given = rest.filter((part) => !suffix.test(part));
  return [...given, family, ...suffixes].filter(Boolean).join(' ');
}

/** Names as they are printed, as many as a paper keeps. */
export function allPrinted(names: string[]): string[] {
  return names.slice(0, caps.authors).map(printed);
}
